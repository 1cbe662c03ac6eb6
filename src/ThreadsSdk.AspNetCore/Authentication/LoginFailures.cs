using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore.Authentication;

/// <summary>Explains why a login failed, in a way that says which setting to look at.</summary>
internal static class LoginFailures
{
    private const string CorrelationKey = ".xsrf";

    /// <summary>
    /// Gets the id that ties a login to its browser. It names the login better than its state, which can be written in more than one way.
    /// </summary>
    public static string? CorrelationOf(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(CorrelationKey, out var id) == true ? id : null;

    /// <summary>Explains what is wrong with the state or the browser that brought it; null if nothing is.</summary>
    public static ThreadsLoginException? OfState(
        AuthenticationProperties? properties,
        HttpRequest request,
        ThreadsAuthenticationOptions options
    )
    {
        if (properties is null)
        {
            return new(
                ThreadsLoginFailureReason.WrongState,
                "The state of the callback was not written by this app, or its keys are gone. Instances of an app, and an app after its "
                    + "restart, must share their data protection keys (AddDataProtection().PersistKeysTo..., SetApplicationName). If the keys are "
                    + "shared, the callback is forged."
            );
        }

        return request.Cookies.ContainsKey(options.CorrelationCookie.Name + CorrelationOf(properties)) ? null : OfBrowser(request, options);
    }

    /// <summary>Explains why the browser that came back cannot be told to be the one that left.</summary>
    public static ThreadsLoginException OfBrowser(HttpRequest request, ThreadsAuthenticationOptions options) =>
        new(
            ThreadsLoginFailureReason.WrongBrowser,
            $"The browser did not send the cookie of this login ({options.CorrelationCookie.Name} and an id) to "
                + $"{request.Scheme}://{request.Host}. "
                + (
                    request.Cookies.Count == 0
                        ? "It sent no cookie at all: the login was started under another host or scheme (behind a proxy: UseForwardedHeaders), "
                            + "or it blocks cookies."
                        : "The callback came a second time, or more than 15 minutes after the login was started, or a cookie policy sets "
                            + "SameSite to Strict (UseCookiePolicy: Lax is enough), or the login was started over another scheme than it came back by."
                )
        );

    public static ThreadsLoginException AlreadyUsed() =>
        new(
            ThreadsLoginFailureReason.AlreadyUsed,
            "The callback came before: a login is completed once, and its code was not exchanged again."
        );

    /// <summary>Describes any failure as one of a login.</summary>
    public static ThreadsLoginException From(Exception failure, string? redirectUri = null) =>
        failure switch
        {
            ThreadsLoginException known => known,
            ThreadsAccessNotGrantedException refused => new(
                refused.IsRefusedByUser ? ThreadsLoginFailureReason.Denied : ThreadsLoginFailureReason.NotGranted,
                refused.Message,
                refused
            ),
            ThreadsStateException wrong => new(ThreadsLoginFailureReason.WrongState, wrong.Message, wrong),
            ThreadsCallbackException unreadable => new(ThreadsLoginFailureReason.Unreadable, unreadable.Message, unreadable),
            ThreadsApiException { IsTransient: false } refused and not ThreadsRateLimitException => new(
                ThreadsLoginFailureReason.Refused,
                IsPlainHttp(redirectUri)
                    ? $"{refused.Message} The redirect address was {redirectUri}: Threads takes http for no public address. Behind a proxy, have the "
                        + "app read its forwarded headers (UseForwardedHeaders)."
                    : refused.Message,
                refused
            ),
            AuthenticationFailureException { InnerException: { } inner } => From(inner, redirectUri),
            _ => new(ThreadsLoginFailureReason.Failed, failure.Message, failure),
        };

    /// <summary>Determines whether an address begins with http and is not one of this machine.</summary>
    public static bool IsPlainHttp(string? redirectUri) =>
        Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp
        && !uri.IsLoopback
        && !(IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address));
}
