using Microsoft.Extensions.Logging;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Provides the log messages. None contains a body, a signature or a secret.</summary>
internal static partial class WebhookLog
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
        "A handler failed on event {Id}, which is not there any more, so that it is neither tried again nor parked: its user was deleted, or an earlier "
            + "handler has completed it (CompleteWebhook belongs in the last one). {Reason}"
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
}
