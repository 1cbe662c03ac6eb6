namespace ThreadsSdk.TextCutting;

/// <summary>Represents a link, a mention or a hashtag, which loses its meaning when split.</summary>
internal readonly struct TextAtom(int start, int wholeEnd, int end)
{
    public int Start => start;

    /// <summary>Gets the end of the part that is never split; the start if there is none.</summary>
    public int WholeEnd => wholeEnd;

    public int End => end;

    /// <summary>Gets a value indicating whether it is certainly a link, because it begins with http://, https:// or www.</summary>
    public bool IsLink => wholeEnd > start;

    /// <summary>Finds the first one at or after a position; an empty one at the end of the text if there is none.</summary>
    public static TextAtom Next(string text, int from, LinkReading reading = LinkReading.Short)
    {
        var at = from;
        while (at < text.Length)
        {
            var end = at + 1;
            var wholeEnd = at;
            var isAtom = text[at] switch
            {
                '@' => Hashtags.MayStart(text, at) && (end = NameEnd(text, at + 1)) > at + 1,
                '#' => (end = Hashtags.End(text, at)) > at,
                var first => LinkReader.IsOfHost(first) && new LinkReader(text, reading).TryRead(at, out wholeEnd, out end),
            };
            if (isAtom)
            {
                return new TextAtom(at, wholeEnd, end);
            }

            at = Math.Max(end, at + 1);
        }

        return new TextAtom(text.Length, text.Length, text.Length);
    }

    private static int NameEnd(string text, int from)
    {
        var end = from;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.'))
        {
            end++;
        }

        while (end > from && text[end - 1] == '.')
        {
            end--;
        }

        return end;
    }
}
