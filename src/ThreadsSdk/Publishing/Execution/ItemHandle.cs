using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing.Planning;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Represents one image or video of a post of a run.</summary>
internal sealed record ItemHandle(PostHandle Post, int Index)
{
    public JournalMedia State => Post.State.Media[Index];

    public PostMedia Media => Post.Plan.Media[Index];

    /// <summary>Gets the address from which Threads fetches it; null until it is hosted.</summary>
    public string? Url => Media.Source.Url ?? State.HostedUrl;

    public bool IsVideo => Media.KnownKind == MediaKind.Video;

    /// <summary>Gets a value indicating whether it is the only media of its post, so that it needs no container of its own.</summary>
    public bool IsAlone => Post.Plan.Media.Length == 1;

    /// <summary>Gets a value indicating whether it or its post has a container, so that Threads has fetched it.</summary>
    public bool IsContained => Post.State is not { PostId: null, ContainerId: null } || State.ContainerId is not null;

    /// <summary>Gets its name in messages.</summary>
    public string Name => $"image or video {Index + 1} of {Post.Name}";

    /// <summary>Gets its name in errors.</summary>
    public string Property => PostProperty.ForMedia(Post.Run.Journal.Posts.Length, Post.Index, Index);

    public ValueTask SaveAsync(Func<JournalMedia, JournalMedia> change) =>
        Post.SaveAsync(post => post.With(Index, change(post.Media[Index])));

    /// <summary>Records a hosted file together with the image or video it belongs to.</summary>
    public ValueTask SaveLeaseAsync(MediaLease lease, Func<JournalMedia, JournalMedia> change) =>
        Post.Run.SaveAsync(journal =>
        {
            var post = journal.Posts[Post.Index];
            var leases = journal.Leases.RemoveAll(other => other.Host == lease.Host && other.Key == lease.Key).Add(lease);
            return journal.With(Post.Index, post.With(Index, change(post.Media[Index]))) with { Leases = leases };
        });

    public void Report(PublishStage stage, ContainerStatus? status = null, TimeSpan? wait = null) =>
        Post.Run.Report(
            new PublishProgress(stage, Post.Run.Journal)
            {
                PostIndex = Post.Index,
                MediaIndex = Index,
                Status = status,
                Wait = wait,
            }
        );
}
