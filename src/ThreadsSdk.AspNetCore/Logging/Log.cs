using Microsoft.Extensions.Logging;

namespace ThreadsSdk.AspNetCore.Logging;

/// <summary>
/// Provides the log messages. None contains a token, code, state, body, signature or secret, nor who a user was that leaves. They stand in
/// one class, because the generator of the framework (10.0.14) was seen to write several in another order, and two builds then differ.
/// </summary>
internal static partial class Log
{
    /// <summary>Tells with all that handlers log which user and which event it is about.</summary>
    public static readonly Func<ILogger, string, string, IDisposable?> BeginEvent = LoggerMessage.DefineScope<string, string>(
        "ThreadsUserId:{ThreadsUserId} ThreadsWebhookEventId:{ThreadsWebhookEventId}"
    );

    [LoggerMessage(1, LogLevel.Information, "Meta verified the address of the webhook.")]
    public static partial void Verified(ILogger logger);

    [LoggerMessage(2, LogLevel.Warning, "A request to the webhook was refused with HTTP {Status}. {Reason}")]
    public static partial void Refused(ILogger logger, int status, string reason);

    [LoggerMessage(3, LogLevel.Debug, "A notification with {Count} events was received, of which {Added} are new.")]
    public static partial void Received(ILogger logger, int count, int added);

    [LoggerMessage(4, LogLevel.Error, "A notification could not be recorded; Meta will send it again.")]
    public static partial void NotRecorded(ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Error, "The options of the webhooks are invalid since they were changed.")]
    public static partial void InvalidOptions(ILogger logger, Exception exception);

    [LoggerMessage(6, LogLevel.Debug, "Event {Id} ({Field}) was handled by {Handlers} handlers in {Duration}.")]
    public static partial void Handled(ILogger logger, string id, string field, int handlers, TimeSpan duration);

    [LoggerMessage(7, LogLevel.Warning, "Attempt {Attempt} to handle event {Id} failed; the next one is in {Delay}.")]
    public static partial void Retrying(ILogger logger, string id, int attempt, TimeSpan delay, Exception exception);

    [LoggerMessage(8, LogLevel.Error, "Event {Id} is parked after {Attempts} attempts. {Reason}")]
    public static partial void Parked(ILogger logger, string id, int attempts, string reason, Exception? exception);

    [LoggerMessage(9, LogLevel.Warning, "Events were in the hands of this process for too long; another one may handle them too.")]
    public static partial void Lost(ILogger logger);

    [LoggerMessage(
        17,
        LogLevel.Error,
        "A handler failed on event {Id}, which is not there any more, so that it is neither tried again nor parked: its user was deleted, or "
            + "an earlier handler has completed it (CompleteWebhook belongs in the last one). {Reason}"
    )]
    public static partial void Gone(ILogger logger, string id, string reason);

    [LoggerMessage(10, LogLevel.Error, "The inbox of webhooks failed; it is tried again.")]
    public static partial void InboxFailed(ILogger logger, Exception exception);

    [LoggerMessage(11, LogLevel.Information, "Parked event {Id} is handled again.")]
    public static partial void RetryParked(ILogger logger, string id);

    [LoggerMessage(12, LogLevel.Information, "Parked event {Id} was deleted.")]
    public static partial void ParkedDeleted(ILogger logger, string id);

    [LoggerMessage(13, LogLevel.Warning, "Event {Id} cannot be read.")]
    public static partial void Unreadable(ILogger logger, string id, Exception exception);

    [LoggerMessage(14, LogLevel.Error, "What became of event {Id} could not be recorded; it may be handled once more.")]
    public static partial void OutcomeNotRecorded(ILogger logger, string id, Exception exception);

    [LoggerMessage(31, LogLevel.Information, "A user has removed the app; their data was deleted.")]
    public static partial void Deauthorized(ILogger logger);

    [LoggerMessage(32, LogLevel.Information, "A user has asked for it; their data was deleted.")]
    public static partial void Deleted(ILogger logger);

    [LoggerMessage(33, LogLevel.Error, "Data of a user who leaves could not be deleted; the callback has to come again.")]
    public static partial void NotDeleted(ILogger logger, Exception exception);

    [LoggerMessage(34, LogLevel.Warning, "A callback was refused with HTTP {Status}. {Reason}")]
    public static partial void CallbackRefused(ILogger logger, int status, string reason);

    [LoggerMessage(36, LogLevel.Information, "A user was said to have removed the app before they logged in again; nothing was deleted.")]
    public static partial void Outdated(ILogger logger);

    [LoggerMessage(35, LogLevel.Error, "The options of the webhooks, which hold the secrets, are invalid since they were changed.")]
    public static partial void InvalidSecrets(ILogger logger, Exception exception);

    [LoggerMessage(
        41,
        LogLevel.Warning,
        "The redirect address is {RedirectUri}. Threads takes http for no public address: behind a proxy, have the app "
            + "read its forwarded headers (UseForwardedHeaders)."
    )]
    public static partial void PlainRedirect(ILogger logger, string redirectUri);

    [LoggerMessage(42, LogLevel.Warning, "A login with Threads failed ({Reason}): {Message}")]
    public static partial void LoginFailed(ILogger logger, string reason, string message, Exception? exception);

    [LoggerMessage(
        43,
        LogLevel.Warning,
        "Threads did not confirm which scopes user {UserId} has granted, so none is taken for granted: {Message}"
    )]
    public static partial void ScopesUnknown(ILogger logger, string userId, string message);

    [LoggerMessage(44, LogLevel.Information, "User {UserId} has logged in with Threads.")]
    public static partial void LoggedIn(ILogger logger, string userId);

    [LoggerMessage(51, LogLevel.Information, "A person changed scheduled post {Id} on the page of the schedule: {Action}.")]
    public static partial void ScheduledPostChanged(ILogger logger, long id, string action);

    [LoggerMessage(52, LogLevel.Information, "A person changed the schedule of user {UserId} on its page: {Action}.")]
    public static partial void ScheduleOfUserChanged(ILogger logger, string userId, string action);
}
