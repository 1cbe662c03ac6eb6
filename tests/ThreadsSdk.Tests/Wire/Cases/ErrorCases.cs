using ThreadsSdk.Tests.Wire.Support;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

/// <summary>Every way in which a call goes wrong, on one operation.</summary>
internal static class ErrorCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Fails<ThreadsAuthenticationException>(
            "Profiles.Get: token expired",
            t => t.Profiles.GetAsync("190190190"),
            ThreadsError.TokenExpired
        ),
        Fails<ThreadsAuthenticationException>(
            "Profiles.Get: token in the message",
            t => t.Profiles.GetAsync("190190191"),
            ThreadsError.TokenInvalid
        ),
        Fails<ThreadsAuthenticationException>(
            "Profiles.Get: session invalidated",
            t => t.Profiles.GetAsync("190190460"),
            ThreadsError.PasswordChanged
        ),
        Fails<ThreadsAuthenticationException>(
            "Profiles.Get: session invalid",
            t => t.Profiles.GetAsync("102102102"),
            ThreadsError.SessionExpired
        ),
        Fails<ThreadsPermissionException>(
            "Profiles.Get: scope missing from the token",
            t => t.Profiles.GetAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        Fails<ThreadsPermissionException>(
            "Profiles.Get: access blocked",
            t => t.Profiles.GetAsync("200200200"),
            ThreadsError.AccessBlocked
        ),
        Fails<ThreadsRateLimitException>(
            "Profiles.Get: rate limit with headers",
            t => t.Profiles.GetAsync("429429429"),
            ThreadsError.AppRateLimit,
            isTransient: true
        ),
        Fails<ThreadsRateLimitException>(
            "Profiles.Get: rate limit as a 400",
            t => t.Profiles.GetAsync("613613613"),
            ThreadsError.CallRateLimit
        ),
        Fails<ThreadsRateLimitException>(
            "Profiles.Get: user rate limit",
            t => t.Profiles.GetAsync("171717171"),
            ThreadsError.UserRateLimit
        ),
        Fails<ThreadsApiException>(
            "Profiles.Get: transient failure",
            t => t.Profiles.GetAsync("500500500"),
            ThreadsError.ServiceUnavailable,
            isTransient: true
        ),
        Fails<ThreadsApiException>(
            "Profiles.Get: unknown failure",
            t => t.Profiles.GetAsync("500500501"),
            ThreadsError.UnknownError,
            isTransient: true
        ),
        Fails<ThreadsInvalidRequestException>(
            "Profiles.Get: error inside a 200",
            t => t.Profiles.GetAsync("200100100"),
            ThreadsError.InvalidParameter
        ),
        Fails<ThreadsApiException>("Profiles.Get: code nobody knows", t => t.Profiles.GetAsync("987654321"), null),
        Fails<ThreadsNotFoundException>("Profiles.Get: no such object", t => t.Profiles.GetAsync("404404402"), ThreadsError.ObjectNotFound),
        Fails<ThreadsInvalidRequestException>("Profiles.Get: error object without a code", t => t.Profiles.GetAsync("400400401"), null),
        Fails<ThreadsInvalidRequestException>("Profiles.Get: empty error object", t => t.Profiles.GetAsync("400400403"), null),
        Fails<ThreadsNotFoundException>(
            "Profiles.Get: code as a string",
            t => t.Profiles.GetAsync("400400404"),
            ThreadsError.ObjectNotFound
        ),
        Fails<ThreadsInvalidRequestException>("Profiles.Get: error is a string", t => t.Profiles.GetAsync("400400402"), null),
        IsUnreadable("Profiles.Get: web page as a 200", t => t.Profiles.GetAsync("200000001")),
        IsUnreadable("Profiles.Get: empty 200", t => t.Profiles.GetAsync("200000002")),
        IsUnreadable("Profiles.Get: truncated JSON", t => t.Profiles.GetAsync("200000003")),
        IsUnreadable("Profiles.Get: JSON list where an object belongs", t => t.Profiles.GetAsync("200000004")),
        IsUnreadable("Profiles.Get: web page that repeats the token", t => t.Profiles.GetAsync("200000005")),
        IsUnreadable("Profiles.Get: text after the JSON", t => t.Profiles.GetAsync("200000006")),
        IsUnreadable("Profiles.Get: field of the wrong type", t => t.Profiles.GetAsync("200000007")),
        IsUnreadable("Profiles.Get: JSON null", t => t.Profiles.GetAsync("200000008")),
        IsUnreadable("Profiles.Get: plain text 500", t => t.Profiles.GetAsync("500000001"), isTransient: true),
        IsUnreadable("Profiles.Get: web page as a 502", t => t.Profiles.GetAsync("502502502"), isTransient: true),
        IsUnreadable("Profiles.Get: empty 503 with Retry-After", t => t.Profiles.GetAsync("503503503"), isTransient: true),
        IsUnreadable("Profiles.Get: empty 400", t => t.Profiles.GetAsync("400400400")),
        IsUnreadable("Profiles.Get: truncated error", t => t.Profiles.GetAsync("500000002"), isTransient: true),
        IsLost("Profiles.Get: no answer", t => t.Profiles.GetAsync("522522522")),
    ];
}
