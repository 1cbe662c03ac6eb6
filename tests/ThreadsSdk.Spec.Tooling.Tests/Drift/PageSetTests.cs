using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Pages;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;
using static ThreadsSdk.Spec.Tooling.Tests.Drift.PageFixtures;

namespace ThreadsSdk.Spec.Tooling.Tests.Drift;

public sealed class PageSetTests
{
    [Theory]
    [InlineData("# Recipes\n\nTake flour.\n", "nothing to compare with")]
    [InlineData("", "nothing to compare with")]
    public void Pages_of_something_else_are_refused(string text, string message)
    {
        var refused = Assert.Throws<SpecToolingException>(() => Compare([("page.md", text)]));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_pages_and_pages_that_cannot_be_read_are_refused()
    {
        using SpecFolder folder = new();
        folder.Write("empty/notes.txt", "nothing");
        folder.Write("deep/page.md", string.Concat(Enumerable.Repeat("> ", 50_000)) + "x");
        folder.Write("large/page.md", new string('x', 2 * 1024 * 1024 + 1));
        folder.Write("latin/page.md", "");
        File.WriteAllBytes(folder["latin/page.md"], [0x23, 0x20, 0xE9, 0x0A]);

        (string, string)[] cases =
        [
            ("none", "There is no folder"),
            ("empty/notes.txt", "is a file"),
            ("empty", "There is no page in"),
            ("deep", "page.md cannot be read as Markdown"),
            ("large", "page.md is too large"),
            ("latin", "page.md is no text in UTF-8"),
        ];
        foreach (var (name, message) in cases)
        {
            var refused = Assert.Throws<SpecToolingException>(() => PageSet.Load(folder[name]));
            Assert.Contains(message, refused.Message, StringComparison.Ordinal);
            Assert.NotEmpty(refused.NextStep);
        }
    }

    [Fact]
    public void Pages_are_found_below_the_folder_and_named_by_their_path_there()
    {
        using SpecFolder folder = new();
        folder.Write("reference/posts.md", "# Posts\n\n## `GET /likes_of_all`\n\nLikes.\n");

        var finding = Assert.Single(DriftComparer.Compare(Source, PageSet.Load(folder.FullName)).Findings);

        Assert.Equal("spec lacks operation GET /likes_of_all", finding.Id);
        Assert.Equal("reference/posts.md(3)", finding.SeenIn);
    }
}
