namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Represents a piece of a line: text, bold text, code, or the break between two lines of a table cell.</summary>
internal readonly record struct PageInline(PageInlineKind Kind, string Text)
{
    /// <summary>The words of a line, without marks.</summary>
    public static string Plain(IEnumerable<PageInline> inlines) =>
        string.Concat(inlines.Select(inline => inline.Kind == PageInlineKind.Break ? "\n" : inline.Text));
}
