namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Represents a block of a page.</summary>
/// <param name="Line">The line of its file, from 1.</param>
internal abstract record PageBlock(int Line);

/// <summary>Represents a paragraph, or an item of a list.</summary>
internal sealed record PageParagraph(int Line, IReadOnlyList<PageInline> Inlines) : PageBlock(Line);

/// <summary>Represents a list.</summary>
internal sealed record PageList(int Line, IReadOnlyList<PageParagraph> Items) : PageBlock(Line);

/// <summary>Represents a table.</summary>
internal sealed record PageTable(int Line, IReadOnlyList<string> Header, IReadOnlyList<PageRow> Rows) : PageBlock(Line);

/// <summary>Represents a block of code.</summary>
internal sealed record PageCode(int Line, string Text) : PageBlock(Line);

/// <summary>Represents a row of a table, below its header.</summary>
internal sealed record PageRow(int Line, IReadOnlyList<IReadOnlyList<PageInline>> Cells);
