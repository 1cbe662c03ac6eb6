using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace ThreadsSdk.Runtime;

/// <summary>
/// Represents the texts of an open enum, so that reading a known one allocates no string. Another spelling equals the value, and stays as
/// it was sent.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownTexts
{
    private readonly string[] _texts;
    private readonly string[] _meanings;
    private readonly byte[][] _spellings;

    /// <summary>Initializes a new instance with the known texts.</summary>
    /// <param name="texts">The text of each value.</param>
    /// <param name="aliases">Other spellings, each followed by the text it stands for.</param>
    public KnownTexts(string[] texts, params string[] aliases)
    {
        var count = texts.Length + (aliases.Length / 2);
        _texts = new string[count];
        _meanings = new string[count];
        _spellings = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            var alias = 2 * (i - texts.Length);
            _texts[i] = alias < 0 ? texts[i] : aliases[alias];
            _meanings[i] = alias < 0 ? texts[i] : aliases[alias + 1];
            _spellings[i] = Encoding.UTF8.GetBytes(_texts[i]);
        }
    }

    /// <summary>Determines whether a text is known.</summary>
    public bool Contains(string? text) => Array.IndexOf(_texts, text) >= 0;

    /// <summary>Returns the text an alias stands for; any other text unchanged.</summary>
    public string? Meaning(string? text) => Array.IndexOf(_texts, text) is >= 0 and var at ? _meanings[at] : text;

    /// <summary>Determines whether two texts mean the same value.</summary>
    public bool AreSame(string? text, string? other) =>
        string.Equals(text, other, StringComparison.Ordinal) || string.Equals(Meaning(text), Meaning(other), StringComparison.Ordinal);

    /// <summary>Reads a text. A known one allocates nothing.</summary>
    public string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return WireReader.ReadString(ref reader);
        }

        var text = reader.ValueSpan;
        var spellings = _spellings;
        for (var i = 0; i < spellings.Length; i++)
        {
            if (text.SequenceEqual(spellings[i]))
            {
                return _texts[i];
            }
        }

        return WireReader.ReadString(ref reader);
    }
}
