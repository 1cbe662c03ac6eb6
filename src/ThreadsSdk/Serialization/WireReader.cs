using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Runtime;

/// <summary>
/// Reads the values of a response. Every method starts on the value's first token and ends on its last. JSON null is read as null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class WireReader
{
    /// <summary>The length of the longest number read from a text or a sequence. Longer ones are not numbers of this API.</summary>
    private const int LongestNumber = 64;

    /// <summary>Throws unless the reader is at the start of an object.</summary>
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader, "an object");
        }
    }

    /// <summary>Determines whether an object is absent: null, <c>""</c>, false or <c>[]</c>, which PHP writes for empty values.</summary>
    public static bool IsNothing(ref Utf8JsonReader reader) => reader.TokenType != JsonTokenType.StartObject && IsEmpty(ref reader);

    /// <summary>
    /// Reads the id in place of an object inside a response; null if the object itself is there. A response that is only an id is not an
    /// object.
    /// </summary>
    public static string? ReadBareId(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => null,
            JsonTokenType.String or JsonTokenType.Number when reader.CurrentDepth > 0 && Length(ref reader) > 0 => ReadId(ref reader),
            _ => throw Unexpected(ref reader, "an object"),
        };

    /// <summary>Moves to the next property of an object; false at its end.</summary>
    public static bool NextProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Reads a text. A text of digits alone may be sent as a number.</summary>
    public static string? ReadString(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Text(ref reader),
            JsonTokenType.Number => ReadId(ref reader),
            JsonTokenType.Null => null,
            _ => throw Unexpected(ref reader, "a string"),
        };

    /// <summary>Reads a text that is never null: "" stands for JSON null.</summary>
    public static string ReadText(ref Utf8JsonReader reader) => ReadString(ref reader) ?? "";

    /// <summary>Reads an id: a string, or a number whose digits are kept unchanged.</summary>
    public static string? ReadId(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Text(ref reader),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? Flat(ref reader) : reader.ValueSpan),
            JsonTokenType.Null => null,
            _ => throw Unexpected(ref reader, "an id"),
        };

    /// <summary>Reads a text that many objects of a response share. Equal texts return the same instance.</summary>
    public static string? ReadRepeated(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.HasValueSequence
            ? RepeatedText.Get(reader.ValueSpan, ref reader)
            : ReadId(ref reader);

    /// <summary>Reads a number, which may be inside a text.</summary>
    public static int? ReadInt32(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
        {
            return number;
        }

        return ReadInt64(ref reader) is not { } value ? null
            : value is >= int.MinValue and <= int.MaxValue ? (int)value
            : throw Unexpected(ref reader, "a 32-bit number");
    }

    /// <summary>Reads a number, which may be inside a text.</summary>
    public static long? ReadInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            return number;
        }

        // What is left: null, a number inside a string, and whole numbers written as 12.0 or 1.2e1.
        return ReadDouble(ref reader) switch
        {
            null => null,
            _ when reader.TokenType == JsonTokenType.String && IsWhole(Flat(ref reader), out number) => number,
            { } value when value == Math.Floor(value) && Math.Abs(value) < 9e15 => (long)value,
            _ => throw Unexpected(ref reader, "a whole number"),
        };
    }

    /// <summary>Reads a number, which may be inside a text.</summary>
    public static double? ReadDouble(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return Finite(reader.GetDouble());
            case JsonTokenType.Null:
            case JsonTokenType.String when Length(ref reader) == 0:
                return null;
            case JsonTokenType.String
                when Length(ref reader) <= LongestNumber
                    && double.TryParse(Flat(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out var value):
                return Finite(value);
            default:
                throw Unexpected(ref reader, "a number");
        }
    }

    /// <summary>Reads true or false, which may be inside a text.</summary>
    public static bool? ReadBoolean(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Null:
            case JsonTokenType.String when Length(ref reader) == 0:
                return null;
            case JsonTokenType.String when IsAny(ref reader, "true"u8, "True"u8, "1"u8):
                return true;
            case JsonTokenType.String when IsAny(ref reader, "false"u8, "False"u8, "0"u8):
                return false;
            case JsonTokenType.Number when reader.TryGetInt32(out var number) && number is 0 or 1:
                return number == 1;
            default:
                throw Unexpected(ref reader, "true or false");
        }
    }

    /// <summary>Keeps a property that this version does not know. The reader is on its name.</summary>
    public static void ReadUnknown(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? more)
    {
        var name = Text(ref reader).TrimStart(LooseObject.Mark);
        reader.Read();
        more ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        more[name] = BrokenText.Repair(JsonElement.ParseValue(ref reader));
    }

    /// <summary>Determines whether an exception means that a value could not be read.</summary>
    public static bool IsUnreadable(Exception exception) =>
        exception is JsonException or InvalidOperationException or FormatException or OverflowException;

    /// <summary>Creates an exception for a required property that is missing.</summary>
    public static JsonException Missing(string name) => new($"The JSON has no '{name}', which is required.");

    /// <summary>Returns an empty id for a nested object without one. Any other object without an id is unusable, so it throws.</summary>
    public static string MissingId(string name, bool isNested) => isNested ? "" : throw Missing(name);

    /// <summary>Creates an exception with the expected and the actual kind of token, without the value.</summary>
    internal static JsonException Unexpected(ref Utf8JsonReader reader, string expected)
    {
        var found = reader.TokenType switch
        {
            JsonTokenType.StartObject or JsonTokenType.EndObject => "an object",
            JsonTokenType.StartArray or JsonTokenType.EndArray => "an array",
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "true or false",
            JsonTokenType.Null => "null",
            JsonTokenType.PropertyName => "a property name",
            _ => "nothing",
        };
        var actual = found == expected ? "one that is not valid" : found;
        return new JsonException(
            string.Create(CultureInfo.InvariantCulture, $"Expected {expected}, but found {actual} at byte {reader.TokenStartIndex}.")
        );
    }

    /// <summary>Returns the text of a string or name. Broken characters become U+FFFD, where GetString would throw.</summary>
    private static string Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            // Most texts are ASCII, which needs no counting of its characters.
            var utf8 = reader.ValueSpan;
            return Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return BrokenText.Unescape(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        }
    }

    /// <summary>Returns a finite number; null for any other, such as "NaN", which JSON cannot express.</summary>
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static bool IsWhole(ReadOnlySpan<byte> text, out long number) =>
        Utf8Parser.TryParse(text, out number, out var used) && used == text.Length;

    private static bool IsAny(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, ReadOnlySpan<byte> other, ReadOnlySpan<byte> digit) =>
        reader.ValueTextEquals(text) || reader.ValueTextEquals(other) || reader.ValueTextEquals(digit);

    private static bool IsEmpty(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null or JsonTokenType.False:
            case JsonTokenType.String when Length(ref reader) == 0:
                return true;
            case JsonTokenType.StartArray:
                var ahead = reader;
                if (!ahead.Read() || ahead.TokenType != JsonTokenType.EndArray)
                {
                    return false;
                }

                reader = ahead;
                return true;
            default:
                return false;
        }
    }

    private static long Length(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;

    /// <summary>Returns the bytes of a short value, contiguous and unescaped.</summary>
    private static ReadOnlySpan<byte> Flat(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        var bytes = new byte[checked((int)Length(ref reader))];
        if (reader.TokenType == JsonTokenType.Number)
        {
            reader.ValueSequence.CopyTo(bytes);
            return bytes;
        }

        return bytes.AsSpan(0, reader.CopyString(bytes));
    }
}
