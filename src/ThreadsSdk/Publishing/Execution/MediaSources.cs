namespace ThreadsSdk.Publishing.Execution;

/// <summary>The images and videos as they were given. A journal holds paths, but not what was given as bytes or a stream.</summary>
internal sealed class MediaSources
{
    private readonly List<MediaSource> _given = [];

    /// <param name="plan">What was given; null when all there is is a journal.</param>
    public MediaSources(PublishPlan? plan)
    {
        foreach (var post in plan is null ? [] : plan.Posts)
        {
            foreach (var media in post.Media)
            {
                _given.Add(media.Source);
            }
        }
    }

    public bool IsReadOnce(JournalMedia media) => Find(media)?.IsReadOnce == true;

    public ValueTask<Stream> OpenAsync(JournalMedia media, CancellationToken cancellationToken)
    {
        var source = Find(media) ?? (media.Path is null ? null : MediaSource.FromFile(media.Path));
        return source?.OpenAsync(cancellationToken) ?? throw new InvalidOperationException(
            "It was given as bytes or a stream, which a journal does not hold. Publish the same post again with the key and the store of the journal.");
    }

    private MediaSource? Find(JournalMedia media) => media.Ordinal < _given.Count ? _given[media.Ordinal] : null;
}
