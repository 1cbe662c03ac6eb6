using System.Text.RegularExpressions;
using ThreadsSdk.Runtime;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Content;

/// <summary>Finds what Threads shows of the text of a post.</summary>
internal static partial class PostText
{
    /// <summary>Returns the link that is shown as a card; null when there is none.</summary>
    public static string? FirstLink(string? text) => ThreadsLinks.Find(text) is [var first, ..] ? first : null;

    /// <summary>Returns the first hashtag that is not just a number, without the hash; null when there is none.</summary>
    public static string? Tag(string? text) =>
        text is null
            ? null
            : TagPattern().Matches(text).Select(match => match.Groups[1].Value).FirstOrDefault(tag => !tag.All(char.IsDigit));

    /// <summary>Determines whether a text names a user with the sign @.</summary>
    public static bool Mentions(string? text, User user) =>
        text is not null
        && NamePattern()
            .Matches(text)
            .Any(match => string.Equals(match.Groups[1].Value.TrimEnd('.'), user.Username, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"(?<!\w)@([\w.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"(?<![^\s])#([^\s.&@!?,;:#]+)", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
