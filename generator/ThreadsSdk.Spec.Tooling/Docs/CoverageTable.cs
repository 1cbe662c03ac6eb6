using System.Text;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Writes the table of all operations and their C# methods, as the README of the project shows it.</summary>
public static class CoverageTable
{
    /// <summary>The line before the table in a file that holds it.</summary>
    public const string Begin = "<!-- coverage begin -->";

    /// <summary>The line after the table.</summary>
    public const string End = "<!-- coverage end -->";

    /// <summary>Writes the table.</summary>
    /// <param name="spec">The spec.</param>
    /// <returns>The table as Markdown.</returns>
    public static string Create(ThreadsSpecification spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        StringBuilder text = new("| group | operation | C# |\n|---|---|---|\n");
        foreach (var group in spec.Groups)
        {
            foreach (var operation in group.Operations)
            {
                text.Append(
                        Markdown.Row(
                            operation == group.Operations[0] ? group.Name : "",
                            Markdown.CodeCell($"{operation.Method} {operation.Path}"),
                            string.Join("<br>", CSharpCalls.Methods(operation).Select(Markdown.CodeCell))
                        )
                    )
                    .Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Puts a table between the two marks of a text, in place of the old one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="table">The table.</param>
    /// <returns>The text with the table; null when it lacks the marks.</returns>
    public static string? Insert(string text, string table)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(table);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : text.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var between = $"\n{table}".ReplaceLineEndings(text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        return string.Concat(text.AsSpan(0, begin + Begin.Length), between, text.AsSpan(end));
    }
}
