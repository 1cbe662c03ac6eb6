using System.Text;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Cli.SpecDocs;

/// <summary>The reference of every operation: one text, or a page a group.</summary>
internal static class Reference
{
    /// <summary>The page that leads to the others.</summary>
    public const string IndexName = "README.md";

    /// <summary>All on one page.</summary>
    public static string OnePage(ThreadsSpecification spec)
    {
        StringBuilder text = new();
        WriteTitle(text, spec);
        foreach (var group in spec.Groups)
            text.Append($"- {Link(group.Name, "#" + group.Name.ToLowerInvariant())}: {Markdown.Text(group.Doc)}\n");
        text.Append('\n');
        foreach (var group in spec.Groups)
            WriteGroup(text, group, "##");

        return Ended(text);
    }

    /// <summary>An index and a page for each group.</summary>
    public static IEnumerable<(string Name, string Text)> Pages(ThreadsSpecification spec)
    {
        StringBuilder index = new();
        WriteTitle(index, spec);
        foreach (var group in spec.Groups)
            index.Append($"- {Link(group.Name, FileName(group))}: {Markdown.Text(group.Doc)}\n");
        index.Append('\n').Append(CoverageTable.Of(spec));
        yield return (IndexName, Ended(index));
        foreach (var group in spec.Groups)
        {
            StringBuilder page = new();
            WriteGroup(page, group, "#");
            yield return (FileName(group), Ended(page));
        }
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
            OperationText.Write(text, operation, heading + "#");
    }

    private static string Link(string text, string target) => $"[{text}]({target})";

    private static string Ended(StringBuilder text) => text.ToString().TrimEnd() + "\n";
}
