namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Reads field lists: <c>id,text,children{id,media_url}</c>.</summary>
internal static class FieldList
{
    private const int DeepestNesting = 16;

    public static IReadOnlyList<ExternalMember> Parse(string text)
    {
        var position = 0;
        return Parse(text, ref position, 0);
    }

    private static IReadOnlyList<ExternalMember> Parse(string text, ref int position, int depth)
    {
        List<ExternalMember> fields = [];
        while (position < text.Length && text[position] != '}')
        {
            var name = Name(text, ref position);
            IReadOnlyList<ExternalMember> nested = [];
            if (position < text.Length && text[position] == '{')
            {
                position++;
                nested = depth < DeepestNesting ? Parse(text, ref position, depth + 1) : [];
                position++;
            }

            if (name.Length > 0)
            {
                fields.Add(new ExternalMember(name) { Fields = nested });
            }

            if (position < text.Length && text[position] == ',')
            {
                position++;
            }
        }

        return ExternalMember.Merge(fields);
    }

    /// <summary>The name, without a modifier such as <c>.limit(5)</c>.</summary>
    private static string Name(string text, ref int position)
    {
        var start = position;
        var isInside = false;
        while (position < text.Length && (isInside || text[position] is not (',' or '{' or '}')))
        {
            isInside = text[position] == '(' || (isInside && text[position] != ')');
            position++;
        }

        var name = text[start..position];
        var modifier = name.AsSpan().IndexOfAny('.', '(');
        return (modifier < 0 ? name : name[..modifier]).Trim();
    }
}
