namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Writes Markdown.</summary>
internal static class Markdown
{
    private const string Marks = @"*_`<>[]|\";

    /// <summary>A text of the spec, in which nothing means more than it says.</summary>
    public static string Text(string text) =>
        string.Concat(text.Select(letter => Marks.Contains(letter, StringComparison.Ordinal) ? "\\" + letter : letter.ToString()));

    public static string Code(string text) => $"`{text}`";

    /// <summary>Code in a table, where a bar would end the cell.</summary>
    public static string CodeCell(string text) => Code(text.Replace("|", "\\|", StringComparison.Ordinal));

    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>a, b or c.</summary>
    public static string Joined(IEnumerable<string> items, string last = "and")
    {
        var list = items.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.Take(list.Count - 1))} {last} {list[^1]}";
    }
}
