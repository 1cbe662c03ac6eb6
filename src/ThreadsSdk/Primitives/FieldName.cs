namespace ThreadsSdk.Primitives;

/// <summary>Tells the wire name of a field, with what is asked of it, from other texts.</summary>
internal static class FieldName
{
    /// <summary>Cuts the text of a mask at its own commas, not at those within braces.</summary>
    public static string[] Split(string text)
    {
        var names = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth +=
                text[i] is '{' or '(' ? 1
                : text[i] is '}' or ')' ? -1
                : 0;
            if (text[i] == ',' && depth == 0)
            {
                names.Add(text[start..i]);
                start = i + 1;
            }
        }

        names.Add(text[start..]);
        return [.. names];
    }

    /// <summary>Throws unless a text asks for one field, such as <c>like_count</c> or <c>likes.limit(3){id,username}</c>.</summary>
    public static void Check(string? name, string parameter)
    {
        var depth = 0;
        foreach (var c in name ?? "")
        {
            depth +=
                c is '{' or '(' ? 1
                : c is '}' or ')' ? -1
                : 0;
            if (depth < 0 || !(char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '{' or '}' or '(' or ')' || (c == ',' && depth > 0)))
            {
                depth = -1;
                break;
            }
        }

        if (string.IsNullOrEmpty(name) || depth != 0 || !char.IsAsciiLetter(name[0]))
        {
            throw new ArgumentException(
                $"'{name}' is not the name of a field. Give each as an argument of its own, as Meta spells it, such as like_count.",
                parameter
            );
        }
    }
}
