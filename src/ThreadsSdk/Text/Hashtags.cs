namespace ThreadsSdk.TextCutting;

/// <summary>Hashtags as Threads reads them: up to white space, certain signs, a link or the next one, and a number is none.</summary>
internal static class Hashtags
{
    private const string Ends = ".&@!?,;:#";

    /// <summary>Whether a text holds a hashtag; the <c>#</c> of a link is none.</summary>
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

    /// <summary>Where a hashtag ends; where it starts when it is none.</summary>
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

    /// <summary>Not in the middle of a word, such as an address of mail, nor in an escape of HTML.</summary>
    public static bool MayStart(string text, int at) => at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '&');
}
