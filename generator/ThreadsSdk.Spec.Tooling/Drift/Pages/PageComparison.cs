namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Compares pages of Meta's documentation with the spec, and with each other.</summary>
internal static class PageComparison
{
    public static PageResult Run(SpecNames names, IReadOnlyList<MarkdownPage> pages)
    {
        PageOperations operations = new(names);
        PageFindings findings = new(names, operations);
        PageTables tables = new(names, operations, findings);
        PageExamples examples = new(names, operations, findings);
        PageValues values = new(names.Spec);
        PageErrors errors = new(names);
        PageChanges changes = new(names);
        PageTerms terms = new();
        List<string> dates = [];
        foreach (var page in pages)
        {
            PageReader reader = new(page, operations);
            foreach (var (place, call) in reader.Calls())
            {
                findings.Name(call, place, []);
            }

            foreach (var statement in reader.Statements())
            {
                tables.Compare(statement);
            }

            examples.Compare(page, reader);
            terms.Read(page, reader);
            findings.Lack([.. values.Find(page, reader), .. errors.Find(page, reader), .. changes.Find(page, reader)]);
            dates.AddRange(changes.Notes(page, reader));
        }

        return new PageResult
        {
            Findings =
            [
                .. findings.UnknownOperations,
                .. findings
                    .Lacking.Concat(tables.Claims.Find())
                    .Concat(changes.Conflicts())
                    .Concat(terms.Find())
                    .OrderBy(finding => finding.Id, StringComparer.Ordinal),
            ],
            Compared = findings
                .Shown.Select(key => $"{DriftFinding.Spec} lacks {char.ToLowerInvariant(key[0])}{key[1..]}")
                .Concat(tables.Claims.Compared)
                .Concat(changes.Compared)
                .ToHashSet(StringComparer.Ordinal),
            Found = findings.Found,
            Shown = findings.Shown,
            Notes = [.. tables.Notes, .. dates],
        };
    }
}
