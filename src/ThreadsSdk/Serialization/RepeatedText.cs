using System.Text;
using System.Text.Json;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Serialization;

/// <summary>Caches the texts that this thread last read for repeating values: a page of posts has one user name, not a hundred.</summary>
internal static class RepeatedText
{
    private const int Slots = 64;
    private const int LongestKept = 512;

    [ThreadStatic]
    private static string?[]? _texts;

    public static string Get(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

        if (utf8.Length > LongestKept)
        {
            return WireReader.ReadText(ref reader);
        }

        var texts = _texts ??= new string?[Slots];
        ref var slot = ref texts[Hash(utf8) & (Slots - 1)];
        if (slot is { } text && text.Length == utf8.Length && Ascii.Equals(utf8, text))
        {
            return text;
        }

        text = WireReader.ReadText(ref reader);
        if (text.Length == utf8.Length)
        {
            slot = text;
        }

        return text;
    }

    /// <summary>Calculates a hash of length, ends and middle, which is enough for the few texts that a response repeats.</summary>
    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = (utf8.Length * 31) + utf8[0];
        hash = (hash * 31) + utf8[utf8.Length >> 1];
        return (hash * 31) + utf8[^1];
    }
}
