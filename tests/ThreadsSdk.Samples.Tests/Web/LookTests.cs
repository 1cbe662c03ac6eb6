using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using ThreadsSdk.Samples.Tests.Support;
using Xunit;

namespace ThreadsSdk.Samples.Tests.Web;

public sealed class LookTests(Chromium chromium) : SampleTestBase(chromium)
{
    public static TheoryData<ColorScheme, int> Looks =>
        new()
        {
            { ColorScheme.Light, 1280 },
            { ColorScheme.Dark, 1280 },
            { ColorScheme.Light, 320 },
            { ColorScheme.Dark, 320 },
        };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_can_be_read_by_everybody_in_chromium_skipped_without_chromium(ColorScheme scheme, int width)
    {
        var page = await LogInAsync(Ada);
        await LogInAsync(Ben);
        var post = await PostAsync(Ada, "What do you think?");
        await PostAsync(Ben, new string('m', 200), post);
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync(string.Concat(Enumerable.Repeat("A long text. ", 100)));
        await Button(page, "Save and preview").ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Draft");
        var draft = new Uri(page.Url).PathAndQuery;
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.SetViewportSizeAsync(width, 800);

        foreach (
            var path in new[]
            {
                draft,
                "/posts",
                $"/posts/{post}",
                "/schedule",
                "/account",
                "/signin-threads/denied",
                "/signin-threads/failed",
            }
        )
        {
            await page.GotoAsync(At(path));
            var name = path == draft ? "draft" : string.Concat(path.Where(char.IsLetter));
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(Pictures.Folder, $"sample-{name}-{scheme}-{width}.png"), FullPage = true }
            );
            var isWide = await page.EvaluateAsync<bool>(
                "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
            );
            Assert.False(isWide, $"{path} scrolls sideways at {width} px.");
            var found = await page.RunAxe();
            Assert.True(
                found.Violations.Length == 0,
                $"{path}: {string.Join("; ", found.Violations.Select(rule => $"{rule.Id}: {rule.Nodes[0].Html}"))}"
            );
        }
    }
}
