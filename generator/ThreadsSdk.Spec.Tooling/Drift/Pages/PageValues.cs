using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>
/// Finds values that pages list in passing: code after code with commas between, or a list whose items begin with code. Where most of them are of
/// one enum, the others are too.
/// </summary>
internal sealed partial class PageValues(ThreadsSpecification spec)
{
    private readonly HashSet<string> _members =
    [
        .. spec
            .Groups.SelectMany(group => group.Operations)
            .SelectMany(operation => operation.Parameters)
            .Select(parameter => parameter.Key),
        .. spec.Models.SelectMany(model => model.Properties).Select(property => property.Key),
    ];

    public IEnumerable<DriftFinding> Find(MarkdownPage page, PageReader reader)
    {
        foreach (var section in page.Sections)
        {
            foreach (var block in section.Blocks)
            {
                var isPermissions = section.Says("permission") || section.Says("scope");
                if (block is PageList list)
                {
                    var codes = list
                        .Items.Where(item => item.Inlines is [{ Kind: PageInlineKind.Code }, ..])
                        .Select(item => item.Inlines[0]);
                    foreach (var finding in Lacking([.. codes.Select(code => code.Text)], isPermissions, reader.PlaceOf(block.Line)))
                    {
                        yield return finding;
                    }
                }

                var texts = PageReader.Lines(block).Select(line => (line.Line, line.Inlines)).Concat(Cells(block));
                foreach (var (line, inlines) in texts)
                {
                    foreach (var finding in Runs(inlines).SelectMany(run => Lacking(run, isPermissions: false, reader.PlaceOf(line))))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static IEnumerable<(int, IReadOnlyList<PageInline>)> Cells(PageBlock block) =>
        block is PageTable table ? table.Rows.SelectMany(row => row.Cells.Skip(1).Select(cell => (row.Line, cell))) : [];

    /// <summary>Codes with nothing but commas, "and" and "or" between them.</summary>
    private static IEnumerable<List<string>> Runs(IReadOnlyList<PageInline> inlines)
    {
        List<string> run = [];
        foreach (var inline in inlines)
        {
            if (inline.Kind == PageInlineKind.Code)
            {
                run.Add(inline.Text);
            }
            else if (run.Count > 0 && !Joint().IsMatch(inline.Text))
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private IEnumerable<DriftFinding> Lacking(List<string> codes, bool isPermissions, string place)
    {
        var least = isPermissions ? 1 : 2;
        var enums = isPermissions ? spec.Enums.Where(item => item.Name == ScopeSpec.EnumName) : spec.Enums;
        var counted = enums
            .Select(item => (Enum: item, Known: codes.Count(code => Has(item, code))))
            .Where(pair => pair.Known >= least)
            .ToList();
        if (counted.Count == 0 || counted.Max(pair => pair.Known) is var most && most * 2 < codes.Count)
        {
            return [];
        }

        // Some enums have values in common: what any of the likely ones has is known.
        var likely = counted.Where(pair => pair.Known == most).Select(pair => pair.Enum).ToList();
        var field = new ExternalMember(likely[0].Name) { Values = codes };
        return ExampleValues
            .Real(likely[0], field)
            .Where(code => !likely.Exists(item => Has(item, code)) && !_members.Contains(code))
            .Select(code => new DriftFinding(DriftFinding.Spec, DriftKind.Value, likely[0].Name, code)
            {
                SeenIn = place,
                Member = new ExternalMember(code),
            });
    }

    private static bool Has(EnumSpec item, string code) =>
        item.Values.Any(value => string.Equals(value.Key, code, StringComparison.OrdinalIgnoreCase) || value.Aliases.Contains(code));

    [GeneratedRegex(@"^\s*(,|,?\s*(and|or|and/or)|/|\(\s*default\s*\),?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
