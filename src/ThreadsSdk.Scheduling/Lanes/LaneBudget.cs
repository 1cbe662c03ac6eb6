using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadsSdk.Scheduling.Lanes;

/// <summary>
/// Represents what a user may still publish within 24 hours, as the holder of the lane counts it. Nobody else publishes for the user
/// meanwhile, so that ten workers together stay within it.
/// </summary>
internal sealed record LaneBudget
{
    private static readonly TimeSpan AskAfter = ThreadsQuotas.Posts.Window;

    /// <summary>Gets when Threads was asked, in microseconds; null if it never was.</summary>
    public long? AskedAt { get; init; }

    /// <summary>Gets how many posts are allowed.</summary>
    public int Posts { get; init; } = (int)ThreadsQuotas.Posts.Total;

    /// <summary>Gets how many replies are allowed.</summary>
    public int Replies { get; init; } = (int)ThreadsQuotas.Replies.Total;

    /// <summary>Gets how many posts came from elsewhere when Threads was asked.</summary>
    public int PostsElsewhere { get; init; }

    /// <summary>Gets how many replies came from elsewhere when Threads was asked.</summary>
    public int RepliesElsewhere { get; init; }

    public static LaneBudget Parse(string? json) =>
        json is null ? new LaneBudget() : JsonSerializer.Deserialize(json, LaneBudgetJson.Default.LaneBudget) ?? new LaneBudget();

    public string ToJson() => JsonSerializer.Serialize(this, LaneBudgetJson.Default.LaneBudget);

    /// <summary>Determines whether what is known of other publications is too old to count on.</summary>
    public bool IsOld(long now) => AskedAt is not { } asked || now - asked > Database.Moment.ToColumn(AskAfter);

    /// <summary>Determines whether a post fits. One that is larger than the whole quota fits an empty one.</summary>
    public bool Fits(BegunPost post, int usedPosts, int usedReplies) =>
        Fits(post.Posts, usedPosts + PostsElsewhere, Posts) && Fits(post.Replies, usedReplies + RepliesElsewhere, Replies);

    private static bool Fits(int needed, int used, int limit) => needed == 0 || used + Math.Min(needed, limit) <= limit;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(LaneBudget))]
internal sealed partial class LaneBudgetJson : JsonSerializerContext;
