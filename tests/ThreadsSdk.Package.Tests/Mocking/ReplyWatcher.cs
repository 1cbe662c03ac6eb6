namespace ThreadsSdk.Package.Tests.Mocking;

/// <summary>A class of an app, which depends on the whole client.</summary>
public sealed class ReplyWatcher(IThreadsClient threads)
{
    /// <summary>Hides the replies that hold a word, and answers how many posts and replies it has read.</summary>
    public async Task<int> HideAsync(string postId, string word, CancellationToken cancellationToken)
    {
        var post = await threads.Media.GetAsync(postId, cancellationToken: cancellationToken);
        var count = 1;
        await foreach (var reply in threads.Replies.ListAsync(post.Id, cancellationToken: cancellationToken))
        {
            count++;
            if (reply.Text?.Contains(word, StringComparison.Ordinal) == true)
            {
                await threads.Replies.HideAsync(reply.Id, cancellationToken);
            }
        }

        return count;
    }
}
