using System.Text;
using ThreadsSdk.Testing;
using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>Everything that can come instead of an answer, shown with one call.</summary>
public sealed class ErrorWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Fails<ThreadsAuthenticationException>(
            "Profiles.Get: token expired",
            t => t.Profiles.GetAsync("190190190"),
            ThreadsError.TokenExpired
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "Profiles.Get: token in the message",
            t => t.Profiles.GetAsync("190190191"),
            ThreadsError.TokenInvalid
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "Profiles.Get: session invalidated",
            t => t.Profiles.GetAsync("190190460"),
            ThreadsError.PasswordChanged
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "Profiles.Get: session invalid",
            t => t.Profiles.GetAsync("102102102"),
            ThreadsError.SessionExpired
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Profiles.Get: scope missing from the token",
            t => t.Profiles.GetAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Profiles.Get: access blocked",
            t => t.Profiles.GetAsync("200200200"),
            ThreadsError.AccessBlocked
        ),
        WireCase.Fails<ThreadsRateLimitException>(
            "Profiles.Get: rate limit with headers",
            t => t.Profiles.GetAsync("429429429"),
            ThreadsError.AppRateLimit,
            isTransient: true
        ),
        WireCase.Fails<ThreadsRateLimitException>(
            "Profiles.Get: rate limit as a 400",
            t => t.Profiles.GetAsync("613613613"),
            ThreadsError.CallRateLimit
        ),
        WireCase.Fails<ThreadsRateLimitException>(
            "Profiles.Get: user rate limit",
            t => t.Profiles.GetAsync("171717171"),
            ThreadsError.UserRateLimit
        ),
        WireCase.Fails<ThreadsApiException>(
            "Profiles.Get: transient failure",
            t => t.Profiles.GetAsync("500500500"),
            ThreadsError.ServiceUnavailable,
            isTransient: true
        ),
        WireCase.Fails<ThreadsApiException>(
            "Profiles.Get: unknown failure",
            t => t.Profiles.GetAsync("500500501"),
            ThreadsError.UnknownError,
            isTransient: true
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Profiles.Get: error inside a 200",
            t => t.Profiles.GetAsync("200100100"),
            ThreadsError.InvalidParameter
        ),
        WireCase.Fails<ThreadsApiException>("Profiles.Get: code nobody knows", t => t.Profiles.GetAsync("987654321"), null),
        WireCase.Fails<ThreadsNotFoundException>(
            "Profiles.Get: no such object",
            t => t.Profiles.GetAsync("404404402"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Profiles.Get: error object without a code",
            t => t.Profiles.GetAsync("400400401"),
            null
        ),
        WireCase.Fails<ThreadsInvalidRequestException>("Profiles.Get: empty error object", t => t.Profiles.GetAsync("400400403"), null),
        WireCase.Fails<ThreadsNotFoundException>(
            "Profiles.Get: code as a string",
            t => t.Profiles.GetAsync("400400404"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsInvalidRequestException>("Profiles.Get: error is a string", t => t.Profiles.GetAsync("400400402"), null),
        WireCase.IsUnreadable("Profiles.Get: web page as a 200", t => t.Profiles.GetAsync("200000001"), LongPage),
        WireCase.IsUnreadable("Profiles.Get: empty 200", t => t.Profiles.GetAsync("200000002"), ""),
        WireCase.IsUnreadable(
            "Profiles.Get: truncated JSON",
            t => t.Profiles.GetAsync("200000003"),
            "{\"id\":\"200000003\",\"username\":\"threadsapi"
        ),
        WireCase.IsUnreadable(
            "Profiles.Get: JSON list where an object belongs",
            t => t.Profiles.GetAsync("200000004"),
            "[{\"id\":\"200000004\"}]"
        ),
        WireCase.IsUnreadable(
            "Profiles.Get: web page that repeats the token",
            t => t.Profiles.GetAsync("200000005"),
            "<html><body>Bad header: Bearer ***, access_token=***</body></html>"
        ),
        WireCase.IsUnreadable(
            "Profiles.Get: text after the JSON",
            t => t.Profiles.GetAsync("200000006"),
            "{\"id\":\"200000006\"} trailing"
        ),
        WireCase.IsUnreadable(
            "Profiles.Get: field of the wrong type",
            t => t.Profiles.GetAsync("200000007"),
            "{\"id\":\"200000007\",\"is_verified\":{\"value\":true}}"
        ),
        WireCase.IsUnreadable("Profiles.Get: JSON null", t => t.Profiles.GetAsync("200000008"), "null"),
        WireCase.IsUnreadable(
            "Profiles.Get: plain text 500",
            t => t.Profiles.GetAsync("500000001"),
            "Internal Server Error",
            isTransient: true
        ),
        WireCase.IsUnreadable(
            "Profiles.Get: web page as a 502",
            t => t.Profiles.GetAsync("502502502"),
            "<html><body><h1>502 Bad Gateway</h1></body></html>",
            isTransient: true
        ),
        WireCase.IsUnreadable("Profiles.Get: empty 503 with Retry-After", t => t.Profiles.GetAsync("503503503"), "", isTransient: true),
        WireCase.IsUnreadable("Profiles.Get: empty 400", t => t.Profiles.GetAsync("400400400"), ""),
        WireCase.IsUnreadable(
            "Profiles.Get: truncated error",
            t => t.Profiles.GetAsync("500000002"),
            "{\"error\":{\"message\":\"An unexpected err",
            isTransient: true
        ),
        WireCase.IsLost("Profiles.Get: no answer", t => t.Profiles.GetAsync("522522522")),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);

    /// <summary>Of a long body, an exception keeps the beginning.</summary>
    private static string LongPage =>
        Encoding.UTF8.GetString(
            ThreadsFixtures.All.Single(fixture => fixture.Name == "Profiles.Get: web page as a 200").Response.Body.Span
        )[..2048];
}
