using System.Text;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Cli.SpecDocs;

/// <summary>The table of all operations and their C# methods, as the README of the project shows it.</summary>
internal static class CoverageTable
{
    public const string Begin = "<!-- coverage begin -->";
    public const string End = "<!-- coverage end -->";

    public static string Of(ThreadsSpecification spec)
    {
        StringBuilder text = new("| group | operation | C# |\n|---|---|---|\n");
        foreach (var group in spec.Groups)
        {
            foreach (var operation in group.Operations)
            {
                text.Append(Markdown.Row(
                    operation == group.Operations[0] ? group.Name : "",
                    Markdown.CodeCell($"{operation.Method} {operation.Path}"),
                    string.Join("<br>", CSharpCalls.Methods(operation).Select(Markdown.CodeCell)))).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The text with the table between its marks; null when it has none.</summary>
    public static string? PutInto(string text, string table)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : text.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0)
            return null;

        var between = $"\n{table}".ReplaceLineEndings(text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        return string.Concat(text.AsSpan(0, begin + Begin.Length), between, text.AsSpan(end));
    }
}
