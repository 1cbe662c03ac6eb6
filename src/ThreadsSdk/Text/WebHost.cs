using System.Globalization;
using System.Text;

namespace ThreadsSdk.TextCutting;

/// <summary>Recognizes the beginning of addresses: schemes and host names.</summary>
internal static class WebHost
{
    public const string Www = "www.";

    // Endings of files under which no name can be registered.
    private static readonly string[] FileEndings =
    [
        "asp",
        "aspx",
        "bak",
        "cfg",
        "conf",
        "css",
        "csv",
        "dll",
        "doc",
        "docx",
        "exe",
        "gif",
        "gz",
        "htm",
        "html",
        "ini",
        "jpeg",
        "jpg",
        "js",
        "json",
        "jsp",
        "log",
        "pdf",
        "php",
        "png",
        "pptx",
        "rar",
        "sql",
        "svg",
        "tar",
        "tmp",
        "txt",
        "webp",
        "xls",
        "xlsx",
        "xml",
        "yaml",
        "yml",
    ];

    /// <summary>Returns the length of <c>http://</c> or <c>https://</c> before a host; 0 if there is none.</summary>
    public static int SchemeLength(string text, int at)
    {
        var rest = text.AsSpan(at);
        var length =
            rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
        return length > 0 && length < rest.Length && (char.IsLetterOrDigit(text, at + length) || rest[length] == '[') ? length : 0;
    }

    /// <summary>
    /// Returns where an address begins after a number or a dash that looks like part of it, as in lists; -1 if none does.
    /// </summary>
    public static int StartOfScheme(string text, int start, int end)
    {
        var sign = text.AsSpan(start, end - start).LastIndexOfAny('-', '.');
        return sign >= 0 && SchemeLength(text, start + sign + 1) > 0 ? start + sign + 1 : -1;
    }

    public static bool StartsWithWww(ReadOnlySpan<char> text) => text.StartsWith(Www, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns an address with a scheme, even if it was written without one.</summary>
    public static string WithScheme(string link) => StartsWithWww(link) ? "https://" + link : link;

    public static bool IsOnlyWww(ReadOnlySpan<char> text) => text.Equals(Www, StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether a text is a name with dots that ends in letters, such as <c>example.com</c>.</summary>
    public static bool IsName(ReadOnlySpan<char> host)
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

    /// <summary>Determines whether a text is a name after <c>www.</c>, with at least one further dot.</summary>
    public static bool IsWww(ReadOnlySpan<char> host)
    {
        var name = host.Length > Www.Length ? host[Www.Length..] : default;
        var dot = name.LastIndexOf('.');
        if (dot < 1 || name[0] is '-' or '.' || name.Length > 250 || name.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        var last = name[(dot + 1)..];
        return last.Length is > 1 and < 64
            && (last.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || !(last.Contains('-') || last.ContainsAnyInRange('0', '9')));
    }

    /// <summary>Determines whether a name is rather that of a file, such as <c>www.example.html</c>.</summary>
    public static bool IsFile(ReadOnlySpan<char> host)
    {
        var ending = host[(host.LastIndexOf('.') + 1)..];
        foreach (var known in FileEndings)
        {
            if (ending.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static bool MayHold(Rune rune) =>
        rune.Value is '-' or '.'
        || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
