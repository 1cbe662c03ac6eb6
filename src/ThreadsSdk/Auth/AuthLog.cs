using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Auth;

/// <summary>Provides the log messages of logins. None contains a token, a secret or a code.</summary>
internal static partial class AuthLog
{
    public const string Category = "ThreadsSdk";

    [LoggerMessage(101, LogLevel.Information, "The login of user {UserId} was refreshed. It is valid until {ExpiresAt}.")]
    public static partial void Refreshed(ILogger logger, string userId, DateTimeOffset expiresAt);

    [LoggerMessage(
        102,
        LogLevel.Warning,
        "The login of user {UserId} could not be refreshed. It is valid until {ExpiresAt}; next try after {RetryAt}. {Reason}"
    )]
    public static partial void RefreshFailed(
        ILogger logger,
        string userId,
        DateTimeOffset expiresAt,
        DateTimeOffset retryAt,
        string reason
    );

    [LoggerMessage(
        103,
        LogLevel.Error,
        "The refreshed login of user {UserId} could not be saved and is kept in memory; next try after {RetryAt}. {Reason}"
    )]
    public static partial void SaveFailed(ILogger logger, string userId, DateTimeOffset retryAt, string reason);

    [LoggerMessage(
        104,
        LogLevel.Warning,
        "The stored login of user {UserId} could not be read; the token in memory is used. Next try after {RetryAt}. {Reason}"
    )]
    public static partial void LoadFailed(ILogger logger, string userId, DateTimeOffset retryAt, string reason);

    [LoggerMessage(105, LogLevel.Error, "The OnEvent callback threw an exception for user {UserId}.")]
    public static partial void HookFailed(ILogger logger, string userId, Exception exception);

    [LoggerMessage(106, LogLevel.Warning, "Meta did not report the scopes user {UserId} granted; the requested ones are kept. {Reason}")]
    public static partial void ScopesUnknown(ILogger logger, string userId, string reason);
}
