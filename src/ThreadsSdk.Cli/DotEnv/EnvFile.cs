using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.DotEnv;

/// <summary>A .env file. All that is not the value of the variable that is set stays as it is, byte for byte.</summary>
internal sealed class EnvFile
{
    private readonly string _text;
    private readonly IReadOnlyList<EnvEntry> _entries;

    public EnvFile(ReadOnlySpan<byte> bytes)
    {
        _text = EnvText.FromBytes(bytes);
        if (_text.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException("The .env file is not a text in UTF-8; it may be UTF-16.", "Save it as UTF-8. It was not changed.");
        }

        _entries = EnvReader.Read(_text);
    }

    /// <summary>The value of a variable; null when it is not there or empty. Of several the last one counts, as everywhere.</summary>
    public string? this[string name] => Find(name) is [.., { Value.Length: > 0 } last] ? last.Value : null;

    /// <summary>Sets a variable: in its last place, or in a new line at the end.</summary>
    public EnvEdit Set(string name, string value)
    {
        if (Find(name) is not [.., var last] found)
        {
            return Append(name, value);
        }

        var text = _text[..last.Start] + EnvQuoting.Write(value, last.Quote) + _text[last.End..];
        return new EnvEdit(EnvText.Bytes(text), last.Line, found.Count);
    }

    private EnvEdit Append(string name, string value)
    {
        var lineBreak =
            _text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var at && _text[at] == '\r'
                ? _text.AsSpan(at).StartsWith("\r\n", StringComparison.Ordinal)
                    ? "\r\n"
                    : "\r"
                : "\n";
        var isOpen = _text.Length > EnvText.AfterMark(_text) && !EnvText.IsBreak(_text[^1]);
        var before = _text + (isOpen ? lineBreak : "");
        var text = $"{before}{name}={EnvQuoting.Write(value, quote: null)}{lineBreak}";
        return new EnvEdit(EnvText.Bytes(text), EnvText.LineOf(before, before.Length), Count: 0);
    }

    private List<EnvEntry> Find(string name)
    {
        var found = _entries.Where(entry => EnvText.Decode(entry.Name) == name).ToList();
        return found.Find(entry => entry.Error is not null) is { } bad
            ? throw new UsageException(
                $"{name} in line {bad.Line} of the .env file cannot be read: {bad.Error}.",
                "Mend that line. The file was not changed."
            )
            : found;
    }
}
