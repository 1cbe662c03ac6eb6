using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Publishing.Journal;

/// <summary>
/// Represents the stored form of a journal. Unknown properties are skipped, so a property whose loss could do harm requires a new
/// <see cref="CurrentVersion"/>. Version and revision come first, so that a store can read them without the rest.
/// </summary>
internal sealed record JournalDocument
{
    public const int CurrentVersion = 1;

    [JsonRequired]
    public int Version
    {
        get;
        init =>
            field =
                value <= CurrentVersion
                    ? value
                    : throw new JsonException(
                        $"It has the format {value}, written by a later version of this library. This version reads up to {CurrentVersion}."
                    );
    }

    public required int Revision { get; init; }

    public required string Id { get; init; }

    public required string UserId { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public string Fingerprint { get; init; } = "";

    public bool IsStaged { get; init; }

    public bool IsCountedStrictly { get; init; }

    public required ImmutableArray<JournalPost> Posts { get; init; }

    public ImmutableArray<MediaLease> Leases { get; init; }

    public static JournalDocument From(PublishJournal journal) =>
        new()
        {
            Version = CurrentVersion,
            Revision = journal.Revision,
            Id = journal.Id,
            UserId = journal.UserId,
            StartedAt = journal.StartedAt,
            Fingerprint = journal.Fingerprint,
            IsStaged = journal.IsStaged,
            IsCountedStrictly = journal.Counting == ThreadsTextCounting.Utf8Bytes,
            Posts = journal.Posts,
            Leases = journal.Leases,
        };

    public PublishJournal ToJournal() =>
        new()
        {
            Revision = Revision,
            Id = Id ?? throw Missing("id"),
            UserId = UserId ?? throw Missing("user_id"),
            StartedAt = StartedAt,
            Fingerprint = Fingerprint ?? "",
            IsStaged = IsStaged,
            Counting = IsCountedStrictly ? ThreadsTextCounting.Utf8Bytes : ThreadsTextCounting.EmojiBytes,
            Posts = Posts.All(IsWhole) ? Posts : throw Missing("a post, its plan or its media"),
            Leases = Leases.IsDefault ? [] : Leases,
        };

    private static bool IsWhole(JournalPost? post) => post?.Plan is { } plan && plan.Media.Length == post.Media.Length;

    private static JsonException Missing(string name) => new($"The journal has no {name}.");
}
