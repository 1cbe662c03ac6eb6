namespace ThreadsSdk.Cli.Tests.Adversary;

/// <summary>What the killed command publishes: the words behind <c>threads post</c>.</summary>
internal static class KillPosts
{
    private static readonly string LongText = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"word{number}"));

    /// <summary>By name, each made with the id of a post of somebody else and the path of an image.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string, string, string[]>> All = new Dictionary<
        string,
        Func<string, string, string[]>
    >
    {
        ["text"] = (_, _) => ["Hello from the shell"],
        ["image of this machine"] = (_, image) => ["A picture", "--file", image, "--alt", "A cat"],
        ["chain"] = (_, _) => [LongText, "--chain", "--number"],
        ["video"] = (_, _) => ["A film", "--file", "https://media.example/film.mp4"],
        ["carousel of this machine"] = (_, image) => ["Two pictures", "--file", image, "--file", image],
        ["reply"] = (other, _) => ["I agree", "--reply-to", other],
        ["poll"] = (_, _) => ["Tea or coffee?", "--poll", "Tea", "--poll", "Coffee"],
        ["quote"] = (other, _) => ["As was said", "--quote", other],
    };
}
