using Microsoft.Extensions.Logging;

namespace ThreadsSdk.AspNetCore.Authentication;

/// <summary>The log messages of logging in. They contain no token, code or state.</summary>
internal static partial class AuthenticationLog
{
    [LoggerMessage(
        1,
        LogLevel.Warning,
        "The redirect address is {RedirectUri}. Threads takes http for no public address: behind a proxy, have the app read its forwarded headers (UseForwardedHeaders)."
    )]
    public static partial void PlainRedirect(ILogger logger, string redirectUri);

    [LoggerMessage(2, LogLevel.Warning, "A login with Threads failed ({Reason}): {Message}")]
    public static partial void Failed(ILogger logger, ThreadsLoginFailureReason reason, string message, Exception? exception);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "Threads did not confirm which scopes user {UserId} has granted, so none is taken for granted: {Message}"
    )]
    public static partial void ScopesUnknown(ILogger logger, string userId, string message);

    [LoggerMessage(4, LogLevel.Information, "User {UserId} has logged in with Threads.")]
    public static partial void LoggedIn(ILogger logger, string userId);
}
