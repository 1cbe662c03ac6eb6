using System.Text.RegularExpressions;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>What Threads finds in the text of a post.</summary>
internal static partial class PostText
{
    /// <summary>The links, each once, in the order they stand in.</summary>
    public static IReadOnlyList<string> Links(string? text) =>
        text is null ? [] : [.. LinkPattern().Matches(text).Select(match => match.Value.TrimEnd('.', ',', ')', '!', '?', ';', ':')).Distinct(StringComparer.Ordinal)];

    public static string? FirstLink(string? text) => Links(text) is [var first, ..] ? first : null;

    /// <summary>The first hashtag that is not just a number, without the hash.</summary>
    public static string? Tag(string? text) =>
        text is null ? null : TagPattern().Matches(text).Select(match => match.Groups[1].Value).FirstOrDefault(tag => !tag.All(char.IsDigit));

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"(?<![^\s])#([^\s.&@!?,;:#]+)", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
