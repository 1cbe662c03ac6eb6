namespace ThreadsSdk.Publishing;

/// <summary>The images and videos as they were given. A journal holds paths, but not what was given as bytes or a stream.</summary>
internal sealed class MediaSources(PublishPlan? plan)
{
    public bool IsReadOnce(int post, int media) => Find(post, media)?.IsReadOnce == true;

    public ValueTask<Stream> OpenAsync(int post, int media, string? path, CancellationToken cancellationToken)
    {
        var source = Find(post, media) ?? (path is null ? null : MediaSource.FromFile(path));
        return source?.OpenAsync(cancellationToken) ?? throw new InvalidOperationException(
            "It was given as bytes or a stream, which a journal does not hold. Publish the same post again with the key and the store of the journal.");
    }

    private MediaSource? Find(int post, int media) =>
        plan is not null && post < plan.Posts.Length && media < plan.Posts[post].Media.Length ? plan.Posts[post].Media[media].Source : null;
}
