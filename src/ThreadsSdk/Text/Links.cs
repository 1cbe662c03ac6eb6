namespace ThreadsSdk.TextCutting;

/// <summary>Finds the links of a post, as they count toward its limit.</summary>
internal static class Links
{
    /// <summary>
    /// Finds the distinct links of a text and its attachments, each in the form of its first occurrence. The end of a link is sometimes
    /// ambiguous: the reading with fewer links counts. Links that differ only in scheme, case of the host or a final slash are the same.
    /// </summary>
    public static IReadOnlyList<string> Find(string? text, params ReadOnlySpan<string?> attached)
    {
        var brief = Find(text, attached, LinkReading.Short);
        var whole = Find(text, attached, LinkReading.Long);
        return whole.Count < brief.Count ? whole : brief;
    }

    private static List<string> Find(string? text, ReadOnlySpan<string?> attached, LinkReading reading)
    {
        var links = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        while (at < text?.Length)
        {
            var atom = TextAtom.Next(text, at, reading);
            at = atom.End;
            if (atom.IsLink)
            {
                Add(text[atom.Start..atom.WholeEnd]);
            }
        }

        foreach (var link in attached)
        {
            if (!string.IsNullOrWhiteSpace(link))
            {
                Add(link);
            }
        }

        return links;

        void Add(string link)
        {
            if (seen.Add(Key(link)))
            {
                links.Add(link);
            }
        }
    }

    private static string Key(string link)
    {
        link = link.Trim();
        var rest = link.AsSpan(WebHost.SchemeLength(link, 0)).TrimEnd("/?#");
        var host = rest.IndexOfAny("/?#");
        return host < 0 ? rest.ToString().ToLowerInvariant() : $"{rest[..host].ToString().ToLowerInvariant()}{rest[host..]}";
    }
}
