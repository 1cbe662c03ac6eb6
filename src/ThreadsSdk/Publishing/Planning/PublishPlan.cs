using System.Collections.Immutable;
using ThreadsSdk.MediaAddresses;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.MediaProbing;
using ThreadsSdk.Publishing.Planning;

namespace ThreadsSdk.Publishing;

/// <summary>Represents the posts there will be on Threads, in order. They follow Meta's rules.</summary>
public sealed class PublishPlan
{
    private PublishPlan(ImmutableArray<PlannedPost> posts) => Posts = posts;

    /// <summary>Gets the posts.</summary>
    public ImmutableArray<PlannedPost> Posts { get; }

    /// <summary>
    /// Checks the images and videos as publishing does, without sending anything to Threads. Streams are skipped, because they can be read
    /// only once.
    /// </summary>
    /// <param name="check">
    /// The thoroughness: files are always checked by their content, addresses only with <see cref="MediaCheck.Head"/>.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the check.</param>
    /// <returns>The plan, in which each local file is known to be an image or a video.</returns>
    /// <exception cref="ThreadsValidationException">Files or addresses break rules. The exception lists all of them.</exception>
    /// <exception cref="IOException">A file does not exist or could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is a folder, or reading it is not allowed.</exception>
    /// <example>
    /// <code language="csharp">
    /// PublishPlan plan = await Post.Video("launch.mp4").Plan().InspectMediaAsync(cancellationToken: cancellationToken);
    /// Console.WriteLine(plan.Posts[0].MediaType);
    /// </code>
    /// </example>
    public async Task<PublishPlan> InspectMediaAsync(MediaCheck check = MediaCheck.Rules, CancellationToken cancellationToken = default)
    {
        List<ValidationError> broken = [];
        using var addresses = new AddressCheck(check, isLocal: false, TimeProvider.System);
        var posts = Posts.ToBuilder();
        for (var i = 0; i < posts.Count; i++)
        {
            var media = posts[i].Media.ToBuilder();
            for (var j = 0; j < media.Count; j++)
            {
                var property = PostProperty.ForMedia(posts.Count, i, j);
                if (media[j].Source.Url is { } url)
                {
                    broken.AddRange(
                        await addresses.CheckAsync(new Uri(url), property, media[j].KnownKind, cancellationToken).ConfigureAwait(false)
                    );
                }
                else
                {
                    media[j] = await InspectAsync(media[j], property, broken, cancellationToken).ConfigureAwait(false);
                }
            }

            var whole = posts[i] with { Media = media.ToImmutable() };
            posts[i] = media is [{ KnownKind: { } kind }] ? whole.WithKind(0, kind) : whole;
        }

        return broken.Count == 0 ? new PublishPlan(posts.ToImmutable()) : throw new ThreadsValidationException(broken);
    }

    /// <summary>Returns the plan with other sources of its images and videos.</summary>
    /// <param name="replace">Gets the source for an image or video, given it and its zero-based index in the whole plan.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The new plan.</returns>
    public async Task<PublishPlan> WithSourcesAsync(
        Func<PostMedia, int, CancellationToken, ValueTask<MediaSource>> replace,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(replace);
        var index = 0;
        var posts = Posts.ToBuilder();
        for (var i = 0; i < posts.Count; i++)
        {
            for (var j = 0; j < posts[i].Media.Length; j++)
            {
                var media = posts[i].Media[j];
                var source = await replace(media, index++, cancellationToken).ConfigureAwait(false);
                posts[i] = posts[i].With(j, media with { Source = source });
            }
        }

        return new PublishPlan(posts.ToImmutable());
    }

    internal static PublishPlan Restore(ImmutableArray<PlannedPost> posts) => new(posts);

    internal static PublishPlan Create(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return Create([post], isNumbered: false);
    }

    internal static PublishPlan Create(PostChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return Create(chain.Posts, chain.IsNumbered);
    }

    private static async ValueTask<PostMedia> InspectAsync(
        PostMedia media,
        string property,
        List<ValidationError> broken,
        CancellationToken cancellationToken
    )
    {
        if (media.Source.IsReadOnce)
        {
            return media;
        }

        var content = await media.Source.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            var file = MediaFile.Inspect(content);
            broken.AddRange(MediaRules.Check(file, property, media.KnownKind));
            return file.Kind == MediaKind.Video
                ? PostMedia.Video(media.Source, media.AltText)
                : PostMedia.Image(media.Source, media.AltText);
        }
    }

    private static PublishPlan Create(ImmutableArray<Post> posts, bool isNumbered)
    {
        var builder = new PlanBuilder(posts, isNumbered);
        var planned = builder.Build();
        PlanCheck.Check(planned, builder.Broken);
        return new PublishPlan(planned);
    }
}
