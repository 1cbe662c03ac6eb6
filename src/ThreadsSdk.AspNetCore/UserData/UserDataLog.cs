using Microsoft.Extensions.Logging;

namespace ThreadsSdk.AspNetCore.UserData;

/// <summary>Provides the log messages. None contains a signed request or says who it was: a user who leaves is not to be kept in a log.</summary>
internal static partial class UserDataLog
{
    [LoggerMessage(31, LogLevel.Information, "A user has removed the app; their data was deleted.")]
    public static partial void Deauthorized(ILogger logger);

    [LoggerMessage(32, LogLevel.Information, "A user has asked for it; their data was deleted.")]
    public static partial void Deleted(ILogger logger);

    [LoggerMessage(33, LogLevel.Error, "Data of a user who leaves could not be deleted; the callback has to come again.")]
    public static partial void NotDeleted(ILogger logger, Exception exception);

    [LoggerMessage(34, LogLevel.Warning, "A callback was refused with HTTP {Status}. {Reason}")]
    public static partial void Refused(ILogger logger, int status, string reason);

    [LoggerMessage(36, LogLevel.Information, "A user was said to have removed the app before they logged in again; nothing was deleted.")]
    public static partial void Outdated(ILogger logger);

    [LoggerMessage(35, LogLevel.Error, "The options of the webhooks, which hold the secrets, are invalid since they were changed.")]
    public static partial void InvalidOptions(ILogger logger, Exception exception);
}
