using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Provides the log messages of publishing. None contains a text, an address or a token.</summary>
internal static partial class PublishLog
{
    public static void Reached(ILogger logger, PublishProgress progress)
    {
        var number = progress.PostIndex + 1;
        if (progress.Stage == PublishStage.Published)
        {
            Published(logger, progress.Journal.Id, number, progress.Journal.Posts[progress.PostIndex!.Value].PostId);
        }
        else if (progress.Wait is { } wait)
        {
            Waiting(logger, progress.Journal.Id, progress.Stage, number, progress.MediaIndex + 1, wait);
        }
        else
        {
            Began(logger, progress.Journal.Id, progress.Stage, number, progress.MediaIndex + 1);
        }
    }

    [LoggerMessage(20, LogLevel.Debug, "{JournalId}: {Stage} begins (post {Post}, media {Media}).")]
    private static partial void Began(ILogger logger, string journalId, PublishStage stage, int? post, int? media);

    [LoggerMessage(21, LogLevel.Debug, "{JournalId}: {Stage} goes on in {Wait} (post {Post}, media {Media}).")]
    private static partial void Waiting(ILogger logger, string journalId, PublishStage stage, int? post, int? media, TimeSpan wait);

    [LoggerMessage(22, LogLevel.Information, "{JournalId}: post {Post} is published as {PostId}.")]
    private static partial void Published(ILogger logger, string journalId, int? post, string? postId);

    [LoggerMessage(23, LogLevel.Warning, "{JournalId} stopped with {Exception}: {Reason}")]
    public static partial void Stopped(ILogger logger, string journalId, string exception, string reason);
}
