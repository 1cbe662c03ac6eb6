using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ThreadsSdk.Serialization;

/// <summary>
/// Reads JSON text with an incomplete character, such as half of an emoji. It becomes U+FFFD, so that one broken post does not make a whole
/// page unreadable.
/// </summary>
internal static class BrokenText
{
    /// <summary>Repairs a value that could be read, but not be written again.</summary>
    public static JsonElement Repair(JsonElement value)
    {
        if (
            value.ValueKind is not (JsonValueKind.String or JsonValueKind.Array or JsonValueKind.Object)
            || value.GetRawText() is not { } json
            || !json.Contains("\\u", StringComparison.Ordinal)
        )
        {
            return value;
        }

        var utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(utf8.AsSpan(0, Escapes.Remove(utf8)));
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Unescapes a string that a JSON reader has found well-formed.</summary>
    public static string Unescape(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8).AsSpan();
        var result = new StringBuilder(text.Length);
        while (text.IndexOf('\\') is >= 0 and var at)
        {
            result.Append(text[..at]);
            var escape = text[at + 1];
            result.Append(
                escape switch
                {
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'u' => (char)int.Parse(text.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                    _ => escape,
                }
            );
            text = text[(at + (escape == 'u' ? 6 : 2))..];
        }

        // Through UTF-8 and back, which has no halves.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(result.Append(text).ToString()));
    }
}
