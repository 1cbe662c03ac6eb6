using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Pages;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;
using static ThreadsSdk.Spec.Tooling.Tests.Drift.PageFixtures;

namespace ThreadsSdk.Spec.Tooling.Tests.Drift;

/// <summary>What is not between a page and the spec: contradictions of pages, entries of the changelog, and what is known of both.</summary>
public sealed class PageContradictionTests
{
    private const string Known = "pages differs in necessity of parameter Publishing.CreateContainer reply_control";

    private static readonly (string Page, string Agreed, string Differs) Contradiction = (
        "search.md",
        "`reply_control`<br><br>string | **Optional.**",
        "`reply_control`<br><br>string | **Required.**"
    );

    [Fact]
    public void Pages_that_contradict_each_other_are_named_with_what_both_say()
    {
        var finding = Assert.Single(Compare(Seeded(Contradiction), Known).Findings);

        Assert.Equal("pages", finding.Side);
        Assert.Matches(@"^publishing\.md\(\d+\) says optional; search\.md\(\d+\) says required$", finding.Detail);
    }

    [Fact]
    public void A_contradiction_that_is_known_is_hidden_also_where_one_of_the_pages_was_saved_alone()
    {
        var files = Seeded(Contradiction);
        var source = Source with { Known = KnownDrift.Parse($"{Known}\n{SpecFolder.Younger}") };

        var both = DriftComparer.Compare(source, PageSet.Parse(files));
        var guide = DriftComparer.Compare(source, PageSet.Parse(files.Where(file => file.Name == "search.md")));
        var agreeing = DriftComparer.Compare(source, PageSet.Parse(Pages()));

        Assert.True(both.IsClean);
        Assert.True(guide.IsClean);
        Assert.Contains(
            "spec differs in necessity of parameter Publishing.CreateContainer reply_control",
            guide.Known.Select(finding => finding.Id)
        );
        Assert.Equal(1, Assert.Single(agreeing.Stale).Line);
    }

    [Fact]
    public void An_entry_of_the_changelog_tells_what_it_says_and_can_be_known()
    {
        var files = Seeded(("changelog.md", "## April 21, 2026", "## May 12, 2099\n\n* Only `ads`.\n\n## April 21, 2026"));
        var source = Source with
        {
            Known = KnownDrift.Parse(
                $"pages: spec lacks change 2099-05-12 # ads\npages: spec lacks change 2026-04-21\n{SpecFolder.Younger}"
            ),
        };

        var finding = Assert.Single(Compare(files).Findings);
        var report = DriftComparer.Compare(source, PageSet.Parse(files));

        Assert.Equal("Only ads.", finding.Detail);
        Assert.Empty(report.Findings);
        Assert.Equal(2, Assert.Single(report.Stale).Line);
    }

    [Fact]
    public void Pages_that_date_a_change_differently_are_named()
    {
        const string Guide =
            "# Posts\n\nUse `POST /threads`.\n\nStarting December 22, 2025, it fails with `THREADS_API__LINK_LIMIT_EXCEEDED`.\n";
        var other = Guide.Replace("December 22", "December 29", StringComparison.Ordinal);

        var same = Compare([("a.md", Guide), ("b.md", Guide)]);
        var finding = Assert.Single(Compare([("a.md", Guide), ("b.md", other)]).Findings);

        Assert.Empty(same.Findings);
        Assert.Equal("pages differs in date of change THREADS_API__LINK_LIMIT_EXCEEDED", finding.Id);
        Assert.Equal("a.md(5) says starting 2025-12-22; b.md(5) says starting 2025-12-29", finding.Detail);
    }
}
