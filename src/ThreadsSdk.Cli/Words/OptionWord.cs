namespace ThreadsSdk.Cli.Words;

/// <summary>A word of a command line that begins like an option.</summary>
/// <param name="Name">All before the equals sign or colon.</param>
/// <param name="Value">What stands behind it in the same word; null when there is no such sign.</param>
internal readonly record struct OptionWord(string Name, string? Value)
{
    /// <summary>Ends the options: what follows it is text.</summary>
    public const string End = "--";

    // Editors and web pages put these in place of one or two hyphens.
    private const string OtherDashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    /// <summary>The option a word is; null when it is a value, and so is a single dash.</summary>
    public static OptionWord? From(string word)
    {
        if (word is not ['-', _, ..])
        {
            return null;
        }

        var at = word.AsSpan().IndexOfAny('=', ':');
        return at < 0 ? new OptionWord(word, null) : new OptionWord(word[..at], word[(at + 1)..]);
    }

    /// <summary>The options a word could be meant as when it begins with a dash that is no hyphen.</summary>
    public static IEnumerable<string> NamesBehindOtherDash(string word)
    {
        if (word is not [var dash, ..] || !OtherDashes.Contains(dash, StringComparison.Ordinal))
        {
            return [];
        }

        var name = word.TrimStart(['-', .. OtherDashes]).Split('=', ':')[0];
        return [$"--{name}", $"-{name}"];
    }
}
