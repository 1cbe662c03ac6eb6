using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing.Journal;

namespace ThreadsSdk.Publishing;

/// <summary>
/// Represents the progress of a publication. It is saved before each step, so that publishing can continue after a crash and ends with
/// exactly one post. It contains texts and addresses, and no token.
/// </summary>
/// <example>
/// <code language="csharp">
/// string json = (await threads.StageAsync(Post.Text("Good morning"))).ToJson();
///
/// // Later, in any process:
/// await threads.PublishStagedAsync(PublishJournal.FromJson(json));
/// </code>
/// </example>
[JsonConverter(typeof(PublishJournalConverter))]
public sealed record PublishJournal
{
    internal static readonly PublishJournal Empty = new() { Id = "", UserId = "" };

    /// <summary>Gets the JSON metadata of a journal for System.Text.Json, without reflection.</summary>
    public static JsonTypeInfo<PublishJournal> JsonTypeInfo { get; } =
        JsonMetadataServices.CreateValueInfo<PublishJournal>(ThreadsJson.Options, new PublishJournalConverter());

    /// <summary>Gets the id: the idempotency key, or a random one.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the number of times it was saved.</summary>
    public int Revision { get; init; }

    /// <summary>Gets the id of the user it publishes for.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the time publishing began. For a draft that is published, this is when publishing the draft began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Gets the posts in order.</summary>
    public ImmutableArray<JournalPost> Posts
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Gets the files that are, or may be, on a media host and still have to be deleted.</summary>
    public ImmutableArray<MediaLease> Leases
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>
    /// Gets a value indicating whether it is a draft. Only <see cref="IThreadsPublisher.PublishStagedAsync"/>, or publishing with its key,
    /// publishes a draft.
    /// </summary>
    public bool IsStaged { get; init; }

    /// <summary>
    /// Gets the time at which the draft's container expires at Threads; publishing it later creates another one. Null if it is not a draft
    /// or has no container yet.
    /// </summary>
    public DateTimeOffset? StagedUntil =>
        IsStaged && Posts is [{ ContainerSince: { } since }, ..] ? since.Add(ThreadsLimits.ContainerLifetime) : null;

    /// <summary>Gets a value indicating whether all posts are published.</summary>
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

    /// <summary>Parses a journal written by <see cref="ToJson"/> of this or an earlier version of the library.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The journal.</returns>
    /// <exception cref="JsonException">
    /// The text is not the JSON of a journal, or a later version of the library wrote it in a format of its own.
    /// </exception>
    public static PublishJournal FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FromUtf8Json(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>
    /// Serializes the journal as JSON, for a custom store. The JSON contains the texts and addresses of the posts, and no token.
    /// </summary>
    /// <returns>The JSON, including the version of its format.</returns>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8Json());

    /// <summary>
    /// Declares that the post with the unknown outcome is published, as seen on its author's profile. Resuming then continues with the
    /// following posts.
    /// </summary>
    /// <param name="postId">The id of the post. If null, it is searched for among the newest posts and must be the only candidate.</param>
    /// <returns>The journal, for <see cref="IThreadsPublisher.ResumeAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">No post of the journal has an unknown outcome.</exception>
    public PublishJournal AssumePublished(string? postId = null) =>
        Settle(post => post with { PostId = postId, IsAssumedPublished = postId is null });

    /// <summary>
    /// Declares that the post with the unknown outcome is not published, as seen on its author's profile. Resuming then publishes it again;
    /// if it is published after all, there are two.
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

    /// <summary>Gets the fingerprint that distinguishes two posts with the same key.</summary>
    internal string Fingerprint { get; init; } = "";

    /// <summary>Gets the counting by which text that the plan has split may be split again.</summary>
    internal ThreadsTextCounting Counting { get; init; }

    internal PublishJournal With(int index, JournalPost post) => this with { Posts = Posts.SetItem(index, post) };

    /// <summary>
    /// Returns the journal with the images and videos of another journal of the same posts, where it does not contain its own.
    /// </summary>
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

    internal static PublishJournal FromUtf8Json(ReadOnlySpan<byte> json) => JournalJson.Parse(json);
}
