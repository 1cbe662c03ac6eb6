using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing.Journal;

namespace ThreadsSdk.Publishing;

/// <summary>
/// How far the publishing of a post is: written down before each step, so that it can go on after a crash and ends with exactly one post.
/// It
/// holds texts and addresses, and no token.
/// </summary>
[JsonConverter(typeof(PublishJournalConverter))]
public sealed record PublishJournal
{
    internal static readonly PublishJournal Empty = new() { Id = "", UserId = "" };

    /// <summary>How a journal is read and written with System.Text.Json, without reflection.</summary>
    public static JsonTypeInfo<PublishJournal> JsonTypeInfo { get; } =
        JsonMetadataServices.CreateValueInfo<PublishJournal>(ThreadsJson.Options, new PublishJournalConverter());

    /// <summary>Its id: the key that was given to publish with, or a random one.</summary>
    public required string Id { get; init; }

    /// <summary>How often it was saved.</summary>
    public int Revision { get; init; }

    /// <summary>For whom it is published.</summary>
    public required string UserId { get; init; }

    /// <summary>When it began; of a draft that is published, when its publication did.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The posts, in their order.</summary>
    public ImmutableArray<JournalPost> Posts
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Files that lie on a media host and are still to be deleted there, or may lie there.</summary>
    public ImmutableArray<MediaLease> Leases
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>
    /// Whether it is a draft, which nothing but <see cref="IThreadsPublisher.PublishStagedAsync"/> publishes, and publishing with its key.
    /// </summary>
    public bool IsStaged { get; init; }

    /// <summary>
    /// Until when Threads keeps a draft: then its container expires, and publishing it makes another. Null when it is none, or its
    /// container is
    /// not made yet.
    /// </summary>
    public DateTimeOffset? StagedUntil =>
        IsStaged && Posts is [{ ContainerSince: { } since }, ..] ? since.Add(ThreadsLimits.ContainerLifetime) : null;

    /// <summary>Whether all posts are published.</summary>
    public bool IsPublished
    {
        get
        {
            foreach (var post in Posts)
            {
                if (post.PostId is null)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Reads a journal that <see cref="ToJson"/> has written, with this version of the library or an earlier one.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The journal.</returns>
    /// <exception cref="JsonException">This is not the JSON of a journal, or a later version of the library wrote it in a format of its
    /// own.</exception>
    public static PublishJournal FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FromUtf8Json(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Writes the journal as JSON, for a store of your own. It holds the texts and addresses of the posts, and no token.</summary>
    /// <returns>The JSON; it says which format it is in.</returns>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8Json());

    /// <summary>
    /// Says that the post whose outcome is unknown is out, as its author sees on the profile. Resuming with the journal then goes on with
    /// what
    /// comes after it.
    /// </summary>
    /// <param name="postId">Its id; when null, it is looked for among the newest posts, and must be the only one it can be.</param>
    /// <returns>The journal, for <see cref="IThreadsPublisher.ResumeAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">No post of the journal has an unknown outcome.</exception>
    public PublishJournal AssumePublished(string? postId = null) =>
        Settle(post => post with { PostId = postId, IsAssumedPublished = postId is null });

    /// <summary>
    /// Says that the post whose outcome is unknown is not out, as its author sees on the profile. Resuming with the journal then publishes
    /// it
    /// anew: should it be out after all, there are two.
    /// </summary>
    /// <returns>The journal, for <see cref="IThreadsPublisher.ResumeAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">No post of the journal has an unknown outcome.</exception>
    public PublishJournal AssumeNotPublished() => Settle(static post => post.WithoutContainer() with { IsAssumedPublished = false });

    private PublishJournal Settle(Func<JournalPost, JournalPost> change)
    {
        for (var i = 0; i < Posts.Length; i++)
        {
            if (Posts[i] is { PostId: null, PublishingSince: not null } post)
            {
                return With(i, change(post));
            }
        }

        throw new InvalidOperationException("No post of this journal has an unknown outcome.");
    }

    /// <summary>Tells two posts with the same key apart.</summary>
    internal string Fingerprint { get; init; } = "";

    /// <summary>Whether text was cut by the plan, so that it may be cut anew; counted as strictly as this says from then on.</summary>
    internal ThreadsTextCounting Counting { get; init; }

    internal PublishJournal With(int index, JournalPost post) => this with { Posts = Posts.SetItem(index, post) };

    /// <summary>Returns the journal with the images and videos of another of the same posts, where it does not hold its own.</summary>
    internal PublishJournal WithSourcesOf(PublishJournal other)
    {
        var given = new Queue<PostMedia>(other.Posts.SelectMany(static post => post.Plan.Media));
        return this with
        {
            Posts =
            [
                .. Posts.Select(post =>
                    post with
                    {
                        Plan = post.Plan with
                        {
                            Media =
                            [
                                .. post.Plan.Media.Select(media =>
                                    given.TryDequeue(out var same) && !media.Source.IsKept ? media with { Source = same.Source } : media
                                ),
                            ],
                        },
                    }
                ),
            ],
        };
    }

    internal byte[] ToUtf8Json() => JournalJson.Write(this);

    internal static PublishJournal FromUtf8Json(ReadOnlySpan<byte> json) => JournalJson.Read(json);
}
