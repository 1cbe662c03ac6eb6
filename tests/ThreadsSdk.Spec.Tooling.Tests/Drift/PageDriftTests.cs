using Xunit;
using static ThreadsSdk.Spec.Tooling.Tests.Drift.PageFixtures;

namespace ThreadsSdk.Spec.Tooling.Tests.Drift;

public sealed class PageDriftTests
{
    [Fact]
    public void Pages_that_agree_show_no_drift()
    {
        var report = Compare(Pages());

        Assert.Empty(report.Findings);
        Assert.Empty(report.Notes);
        Assert.True(report.IsClean);
    }

    [Theory]
    [InlineData("publishing.md")]
    [InlineData("search.md")]
    [InlineData("changelog.md")]
    public void Each_page_alone_shows_no_drift(string page) => Assert.True(Compare(Pages().Where(file => file.Name == page)).IsClean);

    [Theory]
    [MemberData(nameof(PageSeeds.Fives), MemberType = typeof(PageSeeds))]
    [MemberData(nameof(PageSeeds.More), MemberType = typeof(PageSeeds))]
    public void A_difference_is_found_and_nothing_else(string page, string agreed, string differs, string finding)
    {
        var report = Compare(Seeded((page, agreed, differs)), finding);

        Assert.Equal([finding], report.Findings.Select(found => found.Id));
        Assert.Contains(page + "(", report.Findings[0].SeenIn + report.Findings[0].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publishing.md")]
    [InlineData("search.md")]
    [InlineData("changelog.md")]
    public void Five_differences_in_a_page_are_found_at_once(string page)
    {
        var seeds = PageSeeds.Fives.Select(seed => seed.Data).Where(seed => seed.Item1 == page).ToList();
        var findings = seeds.Select(seed => seed.Item4).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(5, seeds.Count);

        var report = Compare(Seeded(seeds.Select(seed => (seed.Item1, seed.Item2, seed.Item3))), findings);

        Assert.Equal(findings, report.Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_finding_names_the_line_of_the_file()
    {
        var longest = PageSeeds.LongestAltText;
        var differs = $"is {longest + 1:N0} characters";
        var files = Seeded(("publishing.md", "is 1,000 characters", differs));
        var line =
            files.Single(file => file.Name == "publishing.md").Text.Split('\n').Index().Single(item => item.Item.Contains(differs)).Index
            + 1;

        var finding = Assert.Single(Compare(files, "spec differs in maximum of parameter Publishing.CreateContainer alt_text").Findings);

        Assert.Equal($"publishing.md({line})", finding.SeenIn);
        Assert.Equal($"publishing.md({line}) says {longest + 1}; the spec says {longest}", finding.Detail);
    }
}
