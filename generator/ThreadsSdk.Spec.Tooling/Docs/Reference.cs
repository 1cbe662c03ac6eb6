using System.Text;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Writes the reference of every operation as Markdown: on one page, or on a page for each group.</summary>
public static class Reference
{
    /// <summary>The name of the page that leads to the others.</summary>
    public const string IndexName = "README.md";

    /// <summary>Writes all operations on one page.</summary>
    /// <param name="spec">The spec.</param>
    /// <returns>The page.</returns>
    public static string OnePage(ThreadsSpecification spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        StringBuilder text = new();
        WriteTitle(text, spec);
        foreach (var group in spec.Groups)
        {
            text.Append($"- {Link(group.Name, "#" + group.Name.ToLowerInvariant())}: {Markdown.Text(group.Doc)}\n");
        }

        text.Append('\n');
        foreach (var group in spec.Groups)
        {
            WriteGroup(text, group, "##");
        }

        return Ended(text);
    }

    /// <summary>Writes an index, and a page for each group.</summary>
    /// <param name="spec">The spec.</param>
    /// <returns>The pages, each with the name of its file.</returns>
    public static IReadOnlyList<(string Name, string Text)> Pages(ThreadsSpecification spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        List<(string Name, string Text)> pages = [(IndexName, Index(spec))];
        foreach (var group in spec.Groups)
        {
            StringBuilder page = new();
            WriteGroup(page, group, "#");
            pages.Add((FileName(group), Ended(page)));
        }

        return pages;
    }

    private static string Index(ThreadsSpecification spec)
    {
        StringBuilder index = new();
        WriteTitle(index, spec);
        foreach (var group in spec.Groups)
        {
            index.Append($"- {Link(group.Name, FileName(group))}: {Markdown.Text(group.Doc)}\n");
        }

        index.Append('\n').Append(CoverageTable.Create(spec));
        return Ended(index);
    }

    private static string FileName(GroupSpec group) => group.Name.ToLowerInvariant() + ".md";

    private static void WriteTitle(StringBuilder text, ThreadsSpecification spec)
    {
        var operations = spec.Groups.Sum(group => group.Operations.Count);
        text.Append("# Reference\n\n");
        text.Append($"{operations} operations in {spec.Groups.Count} groups; ");
        text.Append($"{spec.Api!.Version} of the API, with its changelog up to {spec.Api.Date}. ");
        text.Append($"Written by `threads spec docs` from the spec; Meta's own pages are at <{spec.Api.Documentation}>.\n\n");
    }

    private static void WriteGroup(StringBuilder text, GroupSpec group, string heading)
    {
        text.Append($"{heading} {group.Name}\n\n{Markdown.Text(group.Doc)}\n\n");
        foreach (var operation in group.Operations)
        {
            OperationText.Write(text, operation, heading + "#");
        }
    }

    private static string Link(string text, string target) => $"[{text}]({target})";

    private static string Ended(StringBuilder text) => text.ToString().TrimEnd() + "\n";
}
