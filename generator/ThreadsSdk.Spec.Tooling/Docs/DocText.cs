using System.Text.RegularExpressions;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Writes the texts of the spec as Markdown: names on the wire as code, scopes and operations as links.</summary>
internal static partial class DocText
{
    public static string Text(DocLinks links, string text) =>
        string.Concat(
            Name()
                .Split(text)
                .Select(
                    (part, index) =>
                        index % 2 == 0 ? Markdown.Text(part)
                        : part.Contains('_', StringComparison.Ordinal) ? links.To(DocKind.Scope, part, part)
                        : links.Has(DocKind.Operation, part) ? links.To(DocKind.Operation, part, part)
                        : Markdown.Text(part)
                )
        );

    /// <summary>What is deprecated, since when, and what to use.</summary>
    public static string Deprecated(Deprecation deprecated) =>
        Markdown.Text(deprecated.Dates) + (deprecated.Use is { } use ? $" Use {Markdown.Code(use)} instead." : "");

    /// <summary>The remarks that members of all kinds have.</summary>
    public static IEnumerable<string> Facts(
        DocLinks links,
        IEnumerable<string> scopes,
        string? since,
        Deprecation? deprecated,
        string? source = null
    )
    {
        var needed = scopes.Select(scope => links.To(DocKind.Scope, scope, scope)).ToList();
        if (needed.Count > 0)
        {
            yield return $"Needs {Markdown.Joined(needed)}.";
        }

        if (since is not null)
        {
            yield return $"Since {since}.";
        }

        if (deprecated is not null)
        {
            yield return Deprecated(deprecated);
        }

        if (source is not null)
        {
            yield return $"See [Meta's page]({source}).";
        }
    }

    /// <summary>Names with underscores, and names with a dot such as those of operations.</summary>
    [GeneratedRegex(@"((?<![\w.])[A-Za-z]\w*(?:_\w+|\.[A-Z]\w+)(?![\w]))")]
    private static partial Regex Name();
}
