using System.Globalization;
using System.Text;

namespace ThreadsSdk.Storage;

/// <summary>
/// Converts ids to file names, and back. Digits and lowercase letters stay unchanged. Everything else that could have a meaning in a file
/// system, including capitals, becomes <c>~</c> and two hexadecimal digits. The prefix keeps names such as CON from being a device.
/// </summary>
/// <param name="start">The prefix.</param>
/// <param name="what">What the id identifies, for messages.</param>
/// <param name="parameter">The name of the parameter that contains ids.</param>
internal sealed class FileNames(string start, string what, string parameter)
{
    private const string End = ".json";
    private const int Longest = 205;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string SearchPattern => $"{start}*{End}";

    public string Of(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, parameter);
        var name = Name(id);
        return name.Length <= Longest ? name : throw new ArgumentException($"The {what} is too long for the name of a file.", parameter);
    }

    /// <summary>Returns the id of a file; null for other files.</summary>
    public string? IdOf(string fileName)
    {
        if (!fileName.StartsWith(start, StringComparison.Ordinal) || !fileName.EndsWith(End, StringComparison.Ordinal))
        {
            return null;
        }

        var text = fileName.AsSpan(start.Length, Math.Max(0, fileName.Length - start.Length - End.Length));
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '~')
            {
                bytes.Add((byte)text[at]);
            }
            else if (
                at + 2 < text.Length
                && byte.TryParse(text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            )
            {
                bytes.Add(unit);
                at += 2;
            }
        }

        // Only names this class gives: others would be read under a name they do not have.
        var id = Encoding.UTF8.GetString([.. bytes]);
        return id.Length > 0 && fileName.Length <= Longest && Name(id) == fileName ? id : null;
    }

    private string Name(string id)
    {
        var name = new StringBuilder(start);
        foreach (var unit in Bytes(id))
        {
            if (IsPlain(unit))
            {
                name.Append((char)unit);
            }
            else
            {
                name.Append(CultureInfo.InvariantCulture, $"~{unit:x2}");
            }
        }

        return name.Append(End).ToString();
    }

    private byte[] Bytes(string id)
    {
        try
        {
            return Strict.GetBytes(id);
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException($"The {what} is not valid text.", parameter);
        }
    }

    private static bool IsPlain(byte unit) =>
        unit is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'z') or (byte)'-' or (byte)'_';
}
