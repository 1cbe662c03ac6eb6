using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests;

public sealed class EmbedTests(Chromium chromium) : BrowserTestBase(chromium)
{
    [Fact]
    public async Task Page_of_another_site_shows_the_posts_it_embeds_in_chromium_skipped_without_chromium()
    {
        using var threads = new ThreadsClient(Threads.ClientOptions());
        var posts = (
            await threads.Media.ListPageAsync(ThreadsApi.OwnUser, new() { Limit = 3 }, TestContext.Current.CancellationToken)
        ).Items;
        var html = new List<string>();
        foreach (var post in posts)
        {
            html.Add(
                (await threads.Embeds.GetAsync(post.Permalink!, new() { MaxWidth = 400 }, TestContext.Current.CancellationToken)).Html!
            );
        }

        await Page.GotoAsync(App.Address.AbsoluteUri);
        await Page.SetContentAsync("<h1>My site</h1>" + string.Concat(html));

        await Assertions.Expect(Page.Locator("iframe")).ToHaveCountAsync(posts.Count);
        for (var i = 0; i < posts.Count; i++)
        {
            var frame = Page.FrameLocator($"iframe >> nth={i}");
            await Assertions.Expect(frame.GetByText("@" + posts[i].Username)).ToBeVisibleAsync();
            await Assertions.Expect(frame.GetByText(posts[i].Text!, new() { Exact = true })).ToBeVisibleAsync();
            await frame.Locator("html").EvaluateAsync("root => new Promise(done => requestAnimationFrame(() => done()))");
            await Page.WaitForFunctionAsync($"document.querySelectorAll('iframe')[{i}].style.height !== '240px'");
            Assert.True(await frame.Locator("html").EvaluateAsync<bool>("root => root.scrollHeight <= innerHeight"));
        }

        Assert.Equal(400, (await Page.Locator("iframe").First.BoundingBoxAsync())!.Width);
        Assert.All(Requests, address => Assert.True(new Uri(address) is { Host: "127.0.0.1" }));
    }
}
