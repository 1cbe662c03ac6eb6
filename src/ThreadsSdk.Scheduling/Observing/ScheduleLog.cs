using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Scheduling.Observing;

/// <summary>
/// Provides the log messages. None contains a text, a token or a secret. They stand in one class, because the generator of the framework
/// (10.0.14) was seen to write several in another order, and two builds then differ.
/// </summary>
internal static partial class ScheduleLog
{
    [LoggerMessage(1, LogLevel.Error, "The schedule's database cannot be reached. What is due is published when it is back.")]
    public static partial void DatabaseFailed(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "Publishing for user {UserId} has stopped; another attempt follows within seconds.")]
    public static partial void LaneFailed(ILogger logger, string userId, Exception exception);

    [LoggerMessage(3, LogLevel.Information, "Scheduled post {Id} is published as {PostIds}.")]
    public static partial void Published(ILogger logger, long id, string? postIds);

    [LoggerMessage(4, LogLevel.Error, "Scheduled post {Id} is parked ({Problem}). {Reason}")]
    public static partial void Parked(ILogger logger, long id, ScheduleProblem? problem, string? reason);

    [LoggerMessage(5, LogLevel.Warning, "Scheduled post {Id} is tried again in {Delay} ({Problem}). {Reason}")]
    public static partial void Postponed(ILogger logger, long id, TimeSpan delay, ScheduleProblem problem, string reason);

    [LoggerMessage(6, LogLevel.Error, "What the app does about the scheduled post {Id} has failed.")]
    public static partial void HandlerFailed(ILogger logger, long id, Exception exception);

    [LoggerMessage(
        7,
        LogLevel.Warning,
        "The files of the scheduled post {Id} could not be deleted from the media host; it is tried again. {Reason}"
    )]
    public static partial void NotCleanedUp(ILogger logger, long id, string reason);

    [LoggerMessage(8, LogLevel.Warning, "The login of user {UserId} could not be refreshed. {Reason}")]
    public static partial void NotRefreshed(ILogger logger, string userId, string reason);

    [LoggerMessage(9, LogLevel.Information, "This worker publishes for up to {Users} users at a time.")]
    public static partial void Started(ILogger logger, int users);
}
