using System.Globalization;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Reads what a page states: the tables and lists of its parameters, fields and values, and the calls they belong to.</summary>
internal sealed class PageReader(MarkdownPage page, PageOperations operations)
{
    private static readonly string[] NameHeaders =
    [
        "name",
        "parameter",
        "field",
        "metric",
        "value",
        "property",
        "key",
        "topic",
        "permission",
    ];

    /// <summary>The calls that headings and paragraphs name, with the place of each.</summary>
    public IEnumerable<(string Place, PageCall Call)> Calls() =>
        page.Sections.SelectMany(section =>
            PageCall
                .In(section.Heading)
                .Select(call => (PlaceOf(section.Line), call))
                .Concat(
                    section.Blocks.SelectMany(block =>
                        Lines(block).SelectMany(line => PageCall.In(line.Inlines).Select(call => (PlaceOf(line.Line), call)))
                    )
                )
        );

    public IEnumerable<PageStatement> Statements()
    {
        foreach (var section in page.Sections)
        {
            foreach (var block in section.Blocks)
            {
                var members = block switch
                {
                    PageTable table when IsOfNames(table) => table.Rows.Select(row => Row(table, row)),
                    PageList list when SubjectOf(section) != PageSubject.Unknown => list.Items.Select(item =>
                        PageMember.Item(PlaceOf(item.Line), item.Inlines)
                    ),
                    _ => [],
                };
                var all = members.OfType<PageMember>().ToList();
                if (all.Count > 0)
                {
                    yield return new PageStatement(
                        PlaceOf(block.Line),
                        SubjectOf(section, all),
                        CallsOf(section, block),
                        all,
                        block is PageList
                    );
                }
            }
        }
    }

    public string PlaceOf(int line) => string.Create(CultureInfo.InvariantCulture, $"{page.Name}({line})");

    /// <summary>The paragraphs of a block, and the items of a list.</summary>
    public static IEnumerable<PageParagraph> Lines(PageBlock block) =>
        block switch
        {
            PageParagraph paragraph => [paragraph],
            PageList list => list.Items,
            _ => [],
        };

    private static bool IsOfNames(PageTable table) =>
        table.Header.Count > 1 && NameHeaders.Contains(table.Header[0].TrimEnd('s'), StringComparer.OrdinalIgnoreCase);

    private PageMember? Row(PageTable table, PageRow row)
    {
        if (row.Cells.Count == 0)
        {
            return null;
        }

        // What is not said of another column is the description: the last one, or the one of that name.
        var column = table.Header.Index().FirstOrDefault(pair => pair.Item.Equals("description", StringComparison.OrdinalIgnoreCase)).Index;
        var description = row.Cells[column > 0 && column < row.Cells.Count ? column : ^1];
        return PageMember.Row(PlaceOf(row.Line), row.Cells[0], row.Cells.Count > 1 ? description : []);
    }

    private static PageSubject SubjectOf(PageSection section) =>
        section.Says("parameter") ? PageSubject.Parameters
        : section.Says("field") ? PageSubject.Fields
        : section.Says("metric") || section.Says("value") ? PageSubject.Values
        : PageSubject.Unknown;

    private static PageSubject SubjectOf(PageSection section, List<PageMember> members) =>
        SubjectOf(section) is not PageSubject.Unknown and var subject ? subject
        : members.Count(member => member.Necessity is not null) * 2 > members.Count ? PageSubject.Parameters
        : PageSubject.Unknown;

    /// <summary>
    /// The calls of the nearest section that names one the spec has, or a whole one that it lacks: in its heading, else in what stands before
    /// the block, the nearest first. When none does: what the sections beside it say before it, or the next example.
    /// </summary>
    private List<PageCall> CallsOf(PageSection section, PageBlock block)
    {
        for (var around = section; around is not null; around = around.Parent)
        {
            var heading = PageCall.In(around.Heading).Where(IsOfUse).ToList();
            if (heading.Count > 0)
            {
                return heading;
            }

            var before = around.Blocks.TakeWhile(other => other != block).SelectMany(CallsIn).Where(IsOfUse).Reverse().ToList();
            if (before.Count > 0)
            {
                return before;
            }
        }

        var beside = page
            .Sections.Where((section.Parent ?? section).Holds)
            .SelectMany(other => other.Blocks)
            .ToLookup(other => other.Line < block.Line);
        var earlier = beside[true].SelectMany(CallsIn).Where(IsOfUse).Reverse().ToList();
        return earlier.Count > 0
            ? earlier
            : [.. beside[false].OfType<PageCode>().Select(code => CurlExample.Parse(code.Text)?.Call).OfType<PageCall>().Take(1)];
    }

    private bool IsOfUse(PageCall call) => operations.Find(call).Count > 0 || PageOperations.IsWhole(call);

    private static IEnumerable<PageCall> CallsIn(PageBlock block) =>
        block is PageCode code ? CodeCalls(code.Text) : Lines(block).SelectMany(line => PageCall.In(line.Inlines));

    /// <summary>The call of an example, of <c>POST https://…</c>, or of an address alone.</summary>
    private static IEnumerable<PageCall> CodeCalls(string code)
    {
        if (CurlExample.Parse(code) is { } example)
        {
            return [example.Call];
        }

        var text = code.Trim();
        var kind = text.StartsWith("http", StringComparison.Ordinal) ? PageInlineKind.Text : PageInlineKind.Code;
        return PageCall.In([new(kind, text)]).Take(1);
    }
}
