using ThreadsSdk.Publishing;

namespace ThreadsSdk.Package.Tests.Mocking;

/// <summary>A class of an app, which depends on publishing alone.</summary>
public sealed class Announcer(IThreadsPublisher threads)
{
    /// <summary>Makes a draft of an article, once however often it is called.</summary>
    public Task<PublishJournal> DraftAsync(string article, string text, CancellationToken cancellationToken) =>
        threads.StageAsync(Post.Text(text), new PublishOptions { IdempotencyKey = article }, cancellationToken);

    /// <summary>Announces an article; when Threads asks to wait, says for how long.</summary>
    public async Task<TimeSpan> AnnounceAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            await threads.PublishAsync(Post.Text(text), cancellationToken: cancellationToken);
            return TimeSpan.Zero;
        }
        catch (ThreadsRateLimitException e)
        {
            return e.RetryAfter ?? TimeSpan.FromHours(1);
        }
    }
}
