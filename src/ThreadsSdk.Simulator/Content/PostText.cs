using System.Text.RegularExpressions;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Simulator.Content;

/// <summary>What Threads finds in the text of a post.</summary>
internal static partial class PostText
{
    /// <summary>The link that is shown as a card.</summary>
    public static string? FirstLink(string? text) => ThreadsLinks.Find(text) is [var first, ..] ? first : null;

    /// <summary>The first hashtag that is not just a number, without the hash.</summary>
    public static string? Tag(string? text) =>
        text is null ? null : TagPattern().Matches(text).Select(match => match.Groups[1].Value).FirstOrDefault(tag => !tag.All(char.IsDigit));

    [GeneratedRegex(@"(?<![^\s])#([^\s.&@!?,;:#]+)", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
