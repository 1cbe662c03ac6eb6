namespace ThreadsSdk.Simulator.Calls;

/// <summary>Represents the fields that were asked for: <c>id,children{id,media_url}</c>.</summary>
internal sealed class FieldSelection
{
    private readonly Dictionary<string, FieldSelection?> _fields = new(StringComparer.Ordinal);

    /// <summary>Gets the fields, each with what was asked for within it.</summary>
    public IReadOnlyDictionary<string, FieldSelection?> Fields => _fields;

    public static FieldSelection From(IEnumerable<string> names)
    {
        var selection = new FieldSelection();
        foreach (var name in names)
        {
            selection.Add(name, null);
        }

        return selection;
    }

    public void Add(string name, FieldSelection? nested) => _fields[name] = nested;

    /// <summary>Parses the text; returns null when its braces do not match.</summary>
    public static FieldSelection? Parse(string text)
    {
        var at = 0;
        var selection = Parse(text, ref at);
        return at == text.Length ? selection : null;
    }

    /// <summary>Reads up to the end or to the brace that closes what began before.</summary>
    private static FieldSelection? Parse(string text, ref int at)
    {
        var selection = new FieldSelection();
        while (at < text.Length && text[at] != '}')
        {
            var start = at;
            while (at < text.Length && text[at] is not (',' or '{' or '}'))
            {
                at++;
            }

            var name = text[start..at].Trim();
            FieldSelection? nested = null;
            if (at < text.Length && text[at] == '{')
            {
                at++;
                nested = Parse(text, ref at);
                if (nested is null || at == text.Length)
                {
                    return null;
                }

                at++;
            }

            if (name.Length > 0)
            {
                selection.Add(name, nested);
            }

            if (at < text.Length && text[at] == ',')
            {
                at++;
            }
        }

        return selection;
    }
}
