namespace ThreadsSdk.TextCutting;

/// <summary>
/// Finds hashtags as Threads does: up to white space, certain signs, a link or the next hashtag. A number is not a hashtag.
/// </summary>
internal static class Hashtags
{
    private const string Ends = ".&@!?,;:#";

    /// <summary>Determines whether a text contains a hashtag. The <c>#</c> of a link is not one.</summary>
    public static bool HasHashtag(string text)
    {
        for (var atom = TextAtom.Next(text, 0); atom.Start < text.Length; atom = TextAtom.Next(text, atom.End))
        {
            if (text[atom.Start] == '#')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the end of a hashtag; its start if it is not one.</summary>
    public static int End(string text, int start)
    {
        var end = start + 1;
        var isNumber = true;
        for (
            ;
            end < text.Length && !char.IsWhiteSpace(text[end]) && !Ends.Contains(text[end]) && WebHost.SchemeLength(text, end) == 0;
            end++
        )
        {
            isNumber &= char.IsDigit(text[end]);
        }

        // U+FE0F and U+20E3 make a key of a telephone of it.
        return isNumber || !MayStart(text, start) || text[start + 1] is '\uFE0F' or '\u20E3' ? start : end;
    }

    /// <summary>Determines whether a hashtag may start here: not within a word, such as an email address, nor in an HTML escape.</summary>
    public static bool MayStart(string text, int at) => at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '&');
}
