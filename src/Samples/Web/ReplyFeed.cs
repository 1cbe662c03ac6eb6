using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ThreadsSdk.Samples.Web;

/// <summary>Tells the open pages of a user of new replies. A page that does not keep up misses the oldest.</summary>
internal sealed class ReplyFeed
{
    private readonly ConcurrentDictionary<Channel<LiveReply>, string> _pages = new();

    public static IResult Stream(ReplyFeed feed, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(feed.ReadAsync(user.FindThreadsUserId()!, cancellationToken));

    public static Task HandleAsync(ReplyChange change, ThreadsWebhookContext context, CancellationToken cancellationToken)
    {
        var reply = new LiveReply(change.Value.RootPost?.Id, change.Value.Username, change.Value.Text);
        var pages = context.Services.GetRequiredService<ReplyFeed>()._pages;
        foreach (var (page, _) in pages.Where(page => page.Value == context.Event.UserId))
        {
            page.Writer.TryWrite(reply);
        }

        return Task.CompletedTask;
    }

    private async IAsyncEnumerable<SseItem<LiveReply?>> ReadAsync(
        string userId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var page = Channel.CreateBounded<LiveReply>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });
        _pages[page] = userId;
        try
        {
            // Nothing reaches the browser before the first event, so that it would not know that it is connected.
            yield return new SseItem<LiveReply?>(null, "ready");
            await foreach (var reply in page.Reader.ReadAllAsync(cancellationToken))
            {
                yield return new SseItem<LiveReply?>(reply, "reply");
            }
        }
        finally
        {
            _pages.TryRemove(page, out _);
        }
    }

    private sealed record LiveReply(string? PostId, string? Username, string? Text);
}
