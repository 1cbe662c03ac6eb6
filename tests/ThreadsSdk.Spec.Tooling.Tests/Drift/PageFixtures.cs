using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Pages;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Spec.Tooling.Tests.Drift;

/// <summary>The pages in tests/fixtures, which agree with the spec, and what becomes of a comparison when they say something else.</summary>
internal static class PageFixtures
{
    public static SpecSource Source { get; } = SpecFolder.Agreeing;

    public static IEnumerable<(string Name, string Text)> Pages() =>
        Directory
            .EnumerateFiles(SpecFolder.Pages, "*.md")
            .Where(path => Path.GetFileName(path) != "README.md")
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path).ReplaceLineEndings("\n")));

    public static IReadOnlyList<(string Name, string Text)> Seeded(params IEnumerable<(string Page, string Agreed, string Differs)> seeds)
    {
        var pages = Pages().ToDictionary(page => page.Name, page => page.Text, StringComparer.Ordinal);
        foreach (var (page, agreed, differs) in seeds)
        {
            Assert.Contains(agreed, pages[page], StringComparison.Ordinal);
            pages[page] = pages[page].Replace(agreed, differs, StringComparison.Ordinal);
        }

        return [.. pages.Select(page => (page.Key, page.Value))];
    }

    public static DriftReport Compare(IEnumerable<(string Name, string Text)> files) => DriftComparer.Compare(Source, PageSet.Parse(files));

    /// <summary>
    /// Compares pages that show these findings, also where the spec of the day differs from the pages in the same already, so that it is
    /// known.
    /// </summary>
    public static DriftReport Compare(IEnumerable<(string Name, string Text)> files, params IReadOnlyList<string> findings) =>
        DriftComparer.Compare(
            Source with
            {
                Known = new KnownDrift([.. Source.Known.Entries.Where(entry => !findings.Contains(entry.Id))]),
            },
            PageSet.Parse(files)
        );
}
