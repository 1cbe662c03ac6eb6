using ThreadsSdk.Simulator.Tests.Publishing;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>What the campaign publishes.</summary>
internal static class CampaignPosts
{
    private const string AtOnce = "text published at once";
    private const string Repost = "repost";

    /// <summary>Every kind of post, by name, and some that need a way of their own.</summary>
    public static readonly IReadOnlyDictionary<string, Func<PublishWorld, PostChain>> All = new Dictionary<
        string,
        Func<PublishWorld, PostChain>
    >(PostKinds.All)
    {
        [AtOnce] = _ => new(Post.Text("Out at once").PublishedInSingleCall()),
        ["video as a reply"] = world =>
            new(Post.Video("https://media.example/film.mp4").WithText("Watch this").ReplyingTo(world.OtherPost)),
    };

    public static readonly IReadOnlyList<string> Kinds = [.. All.Keys];

    /// <summary>What a run publishes, by its number.</summary>
    public static string KindOf(int number) => Kinds[number % Kinds.Count];

    /// <summary>Whether it goes out in one call. Then there is no container to ask, and its outcome may stay unknown.</summary>
    public static bool IsOneCall(string kind) => kind is AtOnce or Repost;
}
