using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadsSdk.Benchmarks.Baselines;

/// <summary>
/// The models of the SDK as one would write them for System.Text.Json: the same properties of the same types, set once. With
/// <c>set</c> instead of <c>init</c> System.Text.Json is about a quarter faster and allocates a tenth less.
/// </summary>
internal sealed record PlainMedia
{
    public string? Id { get; init; }

    public PlainEnum? MediaProductType { get; init; }

    public PlainEnum? MediaType { get; init; }

    public string? MediaUrl { get; init; }

    public string? Permalink { get; init; }

    public PlainOwner? Owner { get; init; }

    public string? Username { get; init; }

    public string? Text { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? Shortcode { get; init; }

    public string? ThumbnailUrl { get; init; }

    public PlainList<PlainMedia>? Children { get; init; }

    public bool? IsQuotePost { get; init; }

    public PlainMedia? QuotedPost { get; init; }

    public PlainMedia? RepostedPost { get; init; }

    public string? AltText { get; init; }

    public string? LinkAttachmentUrl { get; init; }

    public string? GifUrl { get; init; }

    public PlainPoll? PollAttachment { get; init; }

    public string? TopicTag { get; init; }

    public bool? IsSpoilerMedia { get; init; }

    public PlainList<PlainTextEntity>? TextEntities { get; init; }

    public PlainTextAttachment? TextAttachment { get; init; }

    public string? LocationId { get; init; }

    public PlainLocation? Location { get; init; }

    public IReadOnlyList<string>? AllowlistedCountryCodes { get; init; }

    public PlainEnum? GhostPostStatus { get; init; }

    public DateTimeOffset? GhostPostExpirationTimestamp { get; init; }

    public bool? HasReplies { get; init; }

    public bool? IsReply { get; init; }

    public bool? IsReplyOwnedByMe { get; init; }

    public PlainMedia? RootPost { get; init; }

    public PlainMedia? RepliedTo { get; init; }

    public PlainEnum? HideStatus { get; init; }

    public PlainEnum? ReplyAudience { get; init; }

    public PlainEnum? ReplyApprovalStatus { get; init; }

    public bool? IsVerified { get; init; }

    public string? ProfilePictureUrl { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

internal sealed record PlainOwner
{
    public string? Id { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

internal sealed record PlainPoll
{
    public string? OptionA { get; init; }

    public string? OptionB { get; init; }

    public string? OptionC { get; init; }

    public string? OptionD { get; init; }

    public double? OptionAVotesPercentage { get; init; }

    public double? OptionBVotesPercentage { get; init; }

    public double? OptionCVotesPercentage { get; init; }

    public double? OptionDVotesPercentage { get; init; }

    public int? TotalVotes { get; init; }

    public DateTimeOffset? ExpirationTimestamp { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

internal sealed record PlainTextEntity
{
    public PlainEnum? EntityType { get; init; }

    public int? Offset { get; init; }

    public int? Length { get; init; }
}

internal sealed record PlainTextAttachment
{
    public string? Plaintext { get; init; }

    public string? LinkAttachmentUrl { get; init; }
}

internal sealed record PlainLocation
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}

/// <summary>A list inside <c>data</c>.</summary>
internal sealed record PlainList<T>
{
    public IReadOnlyList<T>? Data { get; init; }

    public PlainPaging? Paging { get; init; }
}

internal sealed record PlainPaging
{
    public PlainCursors? Cursors { get; init; }

    public string? Next { get; init; }

    public string? Previous { get; init; }
}

internal sealed record PlainCursors
{
    public string? Before { get; init; }

    public string? After { get; init; }
}

/// <summary>An enum that keeps values it does not know.</summary>
internal readonly record struct PlainEnum(string? Value);
