using System.Runtime.CompilerServices;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Lists what the user published last, with all fields that distinguish one post from another.</summary>
internal sealed class NewestPosts(PublishRun run, IMediaApi media, IRepliesApi replies)
{
    private static readonly MediaFields Fields =
        MediaFields.MediaType
        | MediaFields.Text
        | MediaFields.Timestamp
        | MediaFields.LinkAttachmentUrl
        | MediaFields.Permalink
        | MediaFields.QuotedPost()
        | MediaFields.RepostedPost()
        | MediaFields.Children();

    /// <summary>
    /// Lists the posts since a time, newest first. Lists of posts omit replies, and reading the parent of a reply needs another scope.
    /// </summary>
    public async IAsyncEnumerable<Media> SinceAsync(
        DateTimeOffset since,
        bool isReply,
        Action<UnreadItem> onUnread,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var list = isReply
            ? replies.ListByUserAsync(
                run.Journal.UserId,
                new()
                {
                    Since = since,
                    Fields = Fields | MediaFields.RepliedTo(),
                    OnUnread = onUnread,
                },
                run.CancellationToken
            )
            : media.ListAsync(
                run.Journal.UserId,
                new()
                {
                    Since = since,
                    Fields = Fields,
                    OnUnread = onUnread,
                },
                run.CancellationToken
            );
        await foreach (var item in list.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (item.Timestamp < since)
            {
                yield break;
            }

            yield return item;
        }
    }
}
