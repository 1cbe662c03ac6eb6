using ThreadsSdk.Publishing.Planning;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Checks whether the same content was published or begun recently.</summary>
internal sealed class DuplicateStep(PublishRun run, NewestPosts newest)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>Checks for duplicates, but only before anything is begun: a resumed publication would find itself.</summary>
    public async Task CheckAsync()
    {
        var isFresh = run.Journal.Posts.All(static post => post is { ContainerId: null, PublishingSince: null, PostId: null });
        if (run.Options.Duplicates == DuplicateCheck.None || !isFresh)
        {
            return;
        }

        run.Report(PublishStage.FindDuplicate);
        if ((await FindJournalAsync().ConfigureAwait(false) ?? await FindPostAsync().ConfigureAwait(false)) is not { } duplicate)
        {
            return;
        }

        if (run.Options.Duplicates == DuplicateCheck.Refuse)
        {
            throw DuplicatePostException.Create(run.Journal, duplicate);
        }

        run.Report(new PublishProgress(PublishStage.DuplicateFound, run.Journal) { Duplicate = duplicate });
    }

    private async Task<Duplicate?> FindJournalAsync()
    {
        var since = run.Now - Window;
        await foreach (var other in new OtherJournals(run).ReadAsync().ConfigureAwait(false))
        {
            if (other.StartedAt >= since && IsSame(other.Posts[0].Plan, run.Journal.Posts[0].Plan))
            {
                return new Duplicate
                {
                    JournalId = other.Id,
                    PostId = other.Posts[0].PostId,
                    At = other.StartedAt,
                    IsDraft = other.IsStaged,
                };
            }
        }

        return null;
    }

    private async Task<Duplicate?> FindPostAsync()
    {
        var post = run.Journal.Posts[0].Plan;
        if (!PostMatch.IsDistinct(post) || HasAttachment(post))
        {
            return null;
        }

        try
        {
            var parent = post.Options.ReplyToId;
            await foreach (
                var item in newest
                    .SinceAsync(run.Now - Window, isReply: parent is not null, onUnread: static _ => { })
                    .ConfigureAwait(false)
            )
            {
                if (
                    PostMatch.Is(post, parent, item)
                    && item.RepliedTo?.Id == parent
                    && IsSameLink(post.Options.LinkAttachment, item.LinkAttachmentUrl)
                )
                {
                    return new Duplicate
                    {
                        PostId = item.Id,
                        Permalink = item.Permalink,
                        At = item.Timestamp,
                    };
                }
            }
        }
        catch (ThreadsPermissionException)
        {
            // Without the scope to read replies nobody can tell, which is no reason not to publish one.
        }

        return null;
    }

    private static bool IsSame(PlannedPost one, PlannedPost other) =>
        one.RepostedPostId == other.RepostedPostId
        && one.MediaType == other.MediaType
        && one.Media.Length == other.Media.Length
        && one.Media.Zip(other.Media).All(static pair => IsSameFile(pair.First, pair.Second))
        && ContainerOptionsJson.AreSame(one.Options, other.Options);

    /// <summary>Determines whether both have the same address or path. Media given as bytes have neither, and could be anything.</summary>
    private static bool IsSameFile(PostMedia one, PostMedia other) =>
        (one.Source.Url ?? one.Source.Path) is { } place && place == (other.Source.Url ?? other.Source.Path);

    /// <summary>Determines whether a post has an attachment that lists do not show, so that posts with one look alike.</summary>
    private static bool HasAttachment(PlannedPost post) =>
        post.Options is not { PollAttachment: null, GifAttachment: null, TextAttachment: null };

    private static bool IsSameLink(string? one, string? other) => one is null || other is null || Uri.Equals(ToUri(one), ToUri(other));

    private static Uri? ToUri(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) ? uri : null;
}
