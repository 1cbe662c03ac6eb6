using System.Net;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Represents a page of Meta's documentation, in the order of its lines.</summary>
/// <param name="Name">The path of its file below the folder of the pages.</param>
/// <param name="Sections">Its sections; the first is what stands before any heading.</param>
internal sealed record MarkdownPage(string Name, IReadOnlyList<PageSection> Sections)
{
    private const string WrapperBegin = "<pre data-testid=\"developer-docs-markdown-page\">";
    private const string WrapperEnd = "</pre>";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>Gets the words of its first heading; null when it has none.</summary>
    public string? Title => Sections.Skip(1).FirstOrDefault()?.Title;

    /// <summary>Reads a page as Meta serves it: Markdown, or the HTML that browsers and curl get around it.</summary>
    public static MarkdownPage Parse(string name, string text)
    {
        var (markdown, skipped) = Unwrap(text);
        Builder builder = new(skipped + 1);
        foreach (var block in Markdown.Parse(WebUtility.HtmlDecode(markdown), Pipeline))
        {
            builder.Add(block);
        }

        return new MarkdownPage(name, builder.Sections);
    }

    /// <summary>The Markdown in an HTML page, and how many lines are before it.</summary>
    private static (string Markdown, int Skipped) Unwrap(string text)
    {
        var begin = text.IndexOf(WrapperBegin, StringComparison.Ordinal);
        if (begin < 0)
        {
            return (text, 0);
        }

        begin += WrapperBegin.Length;
        var end = text.IndexOf(WrapperEnd, begin, StringComparison.Ordinal);
        return (text[begin..(end < 0 ? text.Length : end)], text.AsSpan(0, begin).Count('\n'));
    }

    private sealed class Builder(int firstLine)
    {
        private readonly List<PageSection> _sections = [new(null, 0, firstLine, [])];

        public IReadOnlyList<PageSection> Sections => _sections;

        public void Add(Block block)
        {
            var line = firstLine + block.Line;
            switch (block)
            {
                case HeadingBlock heading:
                    _sections.Add(new PageSection(Around(heading.Level), heading.Level, line, Inlines(heading.Inline)));
                    break;
                case Table table:
                    _sections[^1].Add(Table(table, line));
                    break;
                case ListBlock list:
                    var items = list.OfType<ListItemBlock>().Where(item => item.Count > 0 && item[0] is ParagraphBlock);
                    _sections[^1].Add(new PageList(line, [.. items.Select(item => Paragraph((ParagraphBlock)item[0]))]));

                    // Tables and code may stand within an item.
                    foreach (var inner in list.OfType<ListItemBlock>().SelectMany(item => item.Skip(1)))
                    {
                        Add(inner);
                    }

                    break;
                case QuoteBlock quote:
                    foreach (var inner in quote)
                    {
                        Add(inner);
                    }

                    break;
                case CodeBlock code:
                    _sections[^1].Add(new PageCode(line, code.Lines.ToString()));
                    break;
                case ParagraphBlock paragraph:
                    _sections[^1].Add(Paragraph(paragraph));
                    break;
                default:
                    break;
            }
        }

        private PageSection? Around(int level) => _sections.FindLast(section => section.Level < level);

        private PageParagraph Paragraph(ParagraphBlock paragraph) => new(firstLine + paragraph.Line, Inlines(paragraph.Inline));

        private PageTable Table(Table table, int line)
        {
            var rows = table.OfType<TableRow>().ToList();
            return new PageTable(
                line,
                [.. rows.Where(row => row.IsHeader).Take(1).SelectMany(Cells).Select(cell => PageInline.Plain(cell).Trim())],
                [.. rows.Where(row => !row.IsHeader).Select(row => new PageRow(firstLine + row.Line, [.. Cells(row)]))]
            );
        }

        private static IEnumerable<IReadOnlyList<PageInline>> Cells(TableRow row) =>
            row.OfType<TableCell>()
                .Select(cell => (IReadOnlyList<PageInline>)[.. cell.OfType<ParagraphBlock>().SelectMany(text => Inlines(text.Inline))]);

        private static IReadOnlyList<PageInline> Inlines(ContainerInline? container, PageInlineKind kind = PageInlineKind.Text) =>
            [.. (container ?? Enumerable.Empty<Inline>()).SelectMany(inline => Pieces(inline, kind))];

        private static IEnumerable<PageInline> Pieces(Inline inline, PageInlineKind kind) =>
            inline switch
            {
                CodeInline code => [new(PageInlineKind.Code, code.Content)],
                LiteralInline literal => [new(kind, literal.Content.ToString())],
                LineBreakInline => [new(kind, " ")],
                AutolinkInline link => [new(kind, link.Url)],
                HtmlInline html => html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)
                    ? [new(PageInlineKind.Break, "")]
                    : [new(kind, html.Tag)],
                EmphasisInline emphasis => Inlines(emphasis, emphasis.DelimiterCount > 1 ? PageInlineKind.Strong : kind),
                ContainerInline container => Inlines(container, kind),
                _ => [],
            };
    }
}
