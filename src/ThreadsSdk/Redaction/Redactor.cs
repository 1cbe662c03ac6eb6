using System.Buffers;
using System.Text;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Redaction;

/// <summary>
/// Masks tokens and secrets in any text: known ones, values after the name of a secret parameter in a query, a form or JSON, values after
/// "Bearer", and anything that looks like a token.
/// </summary>
internal static class Redactor
{
    public const string Mask = "***";

    private const string BearerWord = "Bearer ";
    private const int ShortestToken = 22;

    // What is shorter is no secret, but would make any text unreadable.
    private const int ShortestSecret = 8;

    // Of Threads, and of Meta's other products, whose tokens people give it by mistake.
    private static readonly string[] TokenStarts = ["TH", "EAA", "IGA", "IGQ"];

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_|.~"
    );

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("&;,\"'<>()[]{}\\ \t\r\n#");

    private static readonly SearchValues<char> Separators = SearchValues.Create("=: \\\"'");

    public static string? RedactOrNull(string? text, params ReadOnlySpan<string> secrets) => text is null ? null : Redact(text, secrets);

    public static string Redact(string text, params ReadOnlySpan<string> secrets) => Redact(text, isProse: false, secrets);

    /// <summary>
    /// Masks tokens and secrets in prose, where "code=SUMMER" is a voucher and "bearer of news" is no token. Values that could be ordinary
    /// words are masked only inside an address or JSON, and after "Bearer" only if they are as long as a token.
    /// </summary>
    public static string RedactProse(string text) => Redact(text, isProse: true);

    private static string Redact(string text, bool isProse, params ReadOnlySpan<string> secrets)
    {
        foreach (var secret in secrets)
        {
            if (secret.Length >= ShortestSecret)
            {
                text = text.Replace(secret, Mask, StringComparison.Ordinal);
                text = text.Replace(Uri.EscapeDataString(secret), Mask, StringComparison.Ordinal);
            }
        }

        var result = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            var (kept, masked) = IsStart(text, at) ? Find(rest, isProse, isProse && IsBare(text, at)) : default;
            if (masked > 0)
            {
                result.Append(rest[..kept]).Append(Mask);
                at += kept + masked;
            }
            else
            {
                result.Append(text[at++]);
            }
        }

        return result.Length == text.Length && text.AsSpan().SequenceEqual(result.ToString()) ? text : result.ToString();
    }

    /// <summary>Finds a secret at the start of a word, and returns how many characters to keep and how many to mask after them.</summary>
    private static (int Kept, int Masked) Find(ReadOnlySpan<char> text, bool isProse, bool isBare)
    {
        if (text.StartsWith(BearerWord, StringComparison.OrdinalIgnoreCase))
        {
            return Run(text[BearerWord.Length..]) is var length && (!isProse || length >= ShortestToken)
                ? (BearerWord.Length, length)
                : default;
        }

        foreach (var name in SecretNames.All)
        {
            if (isBare && !name.Contains('_', StringComparison.Ordinal))
            {
                continue;
            }

            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && Value(text[name.Length..]) is { Masked: > 0 } value)
            {
                return (name.Length + value.Kept, value.Masked);
            }
        }

        foreach (var start in TokenStarts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return (0, Token(text));
            }
        }

        return default;
    }

    /// <summary>
    /// Finds the value after a name: <c>=value</c>, <c>%3Dvalue</c>, or <c>":"value"</c> with or without escapes. A bare number in JSON is
    /// not a secret.
    /// </summary>
    private static (int Kept, int Masked) Value(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("%3D", StringComparison.OrdinalIgnoreCase))
        {
            var end = text[3..].IndexOf('%');
            var run = Run(text[3..]);
            return (3, end >= 0 && end < run && text[(3 + end)..].StartsWith("%26", StringComparison.Ordinal) ? end : run);
        }

        if (text.StartsWith("="))
        {
            return (1, Run(text[1..]));
        }

        var start = text.IndexOfAnyExcept(Separators);
        var between = start < 0 ? text : text[..start];
        return start > 0 && between.Contains(':') && between[^1] is '"' or '\'' ? (start, Run(text[start..])) : default;
    }

    private static int Run(ReadOnlySpan<char> text) => text.IndexOfAny(ValueEnds) is >= 0 and var end ? end : text.Length;

    /// <summary>
    /// Returns the length of anything that looks like a token: it is long, and not a word in capitals such as the names of errors.
    /// </summary>
    private static int Token(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(TokenCharacters) is >= 0 and var end ? end : text.Length;
        return length >= ShortestToken && text[..length].IndexOfAnyExceptInRange('A', '_') >= 0 ? length : 0;
    }

    /// <summary>Determines whether a word starts here, possibly after an encoded character such as %3F.</summary>
    private static bool IsStart(string text, int at) =>
        at == 0
        || !IsWord(text[at - 1])
        || (at >= 3 && text[at - 3] == '%' && char.IsAsciiHexDigit(text[at - 2]) && char.IsAsciiHexDigit(text[at - 1]));

    /// <summary>Determines whether a word stands alone rather than inside an address or JSON.</summary>
    private static bool IsBare(string text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]);

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '_';
}
