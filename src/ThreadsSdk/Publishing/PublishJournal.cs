using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ThreadsSdk.Hosting;

namespace ThreadsSdk.Publishing;

/// <summary>
/// How far the publishing of a post is: written down before each step, so that it can go on after a crash and ends with exactly one post. It
/// holds texts and addresses, and no token.
/// </summary>
[JsonConverter(typeof(PublishJournalConverter))]
public sealed record PublishJournal
{
    internal static readonly PublishJournal Empty = new() { Id = "", UserId = "" };

    /// <summary>Its id: the key that was given to publish with, or a random one.</summary>
    public required string Id { get; init; }

    /// <summary>How often it was saved.</summary>
    public int Revision { get; internal init; }

    /// <summary>For whom it is published.</summary>
    public required string UserId { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; internal init; }

    /// <summary>The posts, in their order.</summary>
    public ImmutableArray<JournalPost> Posts { get; internal init; } = [];

    /// <summary>Files that lie on a media host and are still to be deleted there, or may lie there.</summary>
    public ImmutableArray<MediaLease> Leases { get; internal init; } = [];

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

    /// <summary>Tells two posts with the same key apart.</summary>
    internal string Fingerprint { get; init; } = "";

    /// <summary>Whether text was cut by the plan, so that it may be cut anew; counted as strictly as this says from then on.</summary>
    internal ThreadsTextCounting Counting { get; init; }

    internal PublishJournal With(int index, JournalPost post) => this with { Posts = Posts.SetItem(index, post) };

    internal byte[] ToJson() => PublishJournalJson.Write(this);

    internal static PublishJournal FromJson(ReadOnlySpan<byte> json) => PublishJournalJson.Read(json);
}
