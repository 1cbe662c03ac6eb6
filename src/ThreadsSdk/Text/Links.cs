namespace ThreadsSdk.TextCutting;

/// <summary>The links of a post, as they count against its limit.</summary>
internal static class Links
{
    /// <summary>
    /// The different links of a text, and of what is attached to it, each as it stands first. Where one ends is not always sure: of the
    /// ways to
    /// read them the one with fewer links counts, and those that differ in nothing but scheme, case of the host or a slash at the end are
    /// one.
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
