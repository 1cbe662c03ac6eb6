using System.Globalization;

namespace ThreadsSdk.Cutting;

/// <summary>The links of a text.</summary>
internal static class Links
{
    /// <summary>The URLs of a text, each where it stands first. Punctuation after one is not part of it.</summary>
    public static List<TextSlice> Find(string text)
    {
        var links = new List<TextSlice>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var atom = TextAtom.Next(text, 0); atom.Start < text.Length; atom = TextAtom.Next(text, atom.End))
        {
            var link = new TextSlice(atom.Start, atom.End - atom.Start);
            if (atom.IsUrl && seen.Add(link.Of(text)))
            {
                links.Add(link);
            }
        }

        return links;
    }

    public static bool IsOfHost(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '.';

    /// <summary>Reads a URL, or what looks like a link without its scheme; <paramref name="end"/> is where to go on in any case.</summary>
    public static bool TryRead(string text, int start, out int end, out bool isUrl)
    {
        end = start;
        while (end < text.Length && IsOfHost(text[end]))
        {
            end++;
        }

        var host = text.AsSpan(start, end - start);
        isUrl = host.Equals("http", StringComparison.OrdinalIgnoreCase) || host.Equals("https", StringComparison.OrdinalIgnoreCase);
        if (isUrl)
        {
            isUrl = text.AsSpan(end).StartsWith("://", StringComparison.Ordinal)
                && end + 3 < text.Length
                && (char.IsLetterOrDigit(text, end + 3) || text[end + 3] == '[');
            end = isUrl ? EndOfPath(text, end + 3) : end;
            return isUrl;
        }

        if (!LooksLikeHost(host))
        {
            return false;
        }

        end = end < text.Length && text[end] is '/' or ':' or '?' or '#' ? EndOfPath(text, end) : start + host.TrimEnd(".-").Length;
        return true;
    }

    /// <summary>A name with dots that ends in letters, such as <c>example.com</c>.</summary>
    private static bool LooksLikeHost(ReadOnlySpan<char> host)
    {
        host = host.TrimEnd(".-");
        var dot = host.LastIndexOf('.');
        if (dot < 1 || host.Length - dot < 3 || host[dot - 1] == '.')
        {
            return false;
        }

        foreach (var character in host[(dot + 1)..])
        {
            if (!char.IsAsciiLetter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfPath(string text, int from)
    {
        var end = from;
        var depth = 0;
        for (; end < text.Length && !Ends(text[end]); end++)
        {
            depth += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        while (end > from && (".,;:!?']}".Contains(text[end - 1]) || (text[end - 1] == ')' && depth < 0)))
        {
            depth += text[end - 1] == ')' ? 1 : 0;
            end--;
        }

        return end;
    }

    /// <summary>Quotes and brackets of other scripts end a URL, their letters do not: people paste addresses as they read them.</summary>
    private static bool Ends(char character) => character < 0x80
        ? character is <= ' ' or '<' or '>' or '"' or '\x7F'
        : char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => true,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation => true,
            UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => true,
            UnicodeCategory.OtherPunctuation => character is '\u2026' or >= '\u3000',
            _ => false,
        };
}
