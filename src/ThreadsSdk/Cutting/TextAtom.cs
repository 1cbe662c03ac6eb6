namespace ThreadsSdk.Cutting;

/// <summary>A link, a mention or a hashtag: what loses its meaning when it is cut.</summary>
internal readonly struct TextAtom(int start, int end, bool isUrl)
{
    public int Start => start;

    public int End => end;

    /// <summary>With http:// or https://, so that there is no doubt that it is a link.</summary>
    public bool IsUrl => isUrl;

    /// <summary>The first one at a position or after it; one at the end of the text, and empty, when there is none.</summary>
    public static TextAtom Next(string text, int from)
    {
        var at = from;
        while (at < text.Length)
        {
            var end = at + 1;
            var isUrl = false;
            var isAtom = text[at] switch
            {
                '@' => Hashtags.MayStart(text, at) && (end = NameEnd(text, at + 1)) > at + 1,
                '#' => (end = Hashtags.End(text, at)) > at,
                var first => Links.IsOfHost(first) && Links.TryRead(text, at, out end, out isUrl),
            };
            if (isAtom)
            {
                return new TextAtom(at, end, isUrl);
            }

            at = Math.Max(end, at + 1);
        }

        return new TextAtom(text.Length, text.Length, isUrl: false);
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
