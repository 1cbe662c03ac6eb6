using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using ThreadsSdk.Samples.Tests.Support;
using Xunit;

namespace ThreadsSdk.Samples.Tests.Web;

public sealed class ComposeTests(Chromium chromium) : SampleTestBase(chromium)
{
    // A picture of 320 x 320, the smallest Threads takes.
    private static readonly byte[] Picture = Png.Of(320, 320);

    [Fact]
    public async Task Long_text_shows_how_it_is_cut_and_becomes_a_chain_in_chromium_skipped_without_chromium()
    {
        var page = await LogInAsync(Ada);
        var text = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"This is sentence number {number}."));
        var before = Threads.PublishedBy(Ada).Count;

        await page.GetByLabel("Text", new() { Exact = true }).FillAsync(text);
        await Button(page, "Save and preview").ClickAsync();
        await Assertions.Expect(page.GetByText("It becomes 4 posts")).ToBeVisibleAsync();
        await Button(page, "Publish").ClickAsync();

        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Post");
        Assert.Equal(4, Threads.PublishedBy(Ada).Count - before);
    }

    [Fact]
    public async Task Pictures_of_the_disk_become_a_carousel_with_their_description_in_chromium_skipped_without_chromium()
    {
        var page = await LogInAsync(Ada);

        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("Two squares");
        await page.GetByLabel("Pictures", new() { Exact = true })
            .SetInputFilesAsync(
                new[]
                {
                    new FilePayload
                    {
                        Name = "one.png",
                        MimeType = "image/png",
                        Buffer = Picture,
                    },
                    new FilePayload
                    {
                        Name = "two.png",
                        MimeType = "image/png",
                        Buffer = Picture,
                    },
                }
            );
        await page.GetByLabel("What the pictures show, for people").FillAsync("A grey square");
        await Button(page, "Publish").ClickAsync();

        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Post");
        using var threads = new ThreadsClient(Threads.ClientOptions(Ada));
        var post = await threads.Media.GetAsync(Threads.PublishedBy(Ada)[0].Id, MediaFields.MediaType | MediaFields.Text, Cancel);
        Assert.Equal((MediaType.CarouselAlbum, "Two squares"), (post.MediaType, post.Text));
    }

    [Fact]
    public async Task Poll_that_breaks_a_rule_says_which_and_loses_nothing_in_chromium_skipped_without_chromium()
    {
        var page = await LogInAsync(Ada);
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("Tabs or spaces?");
        await page.GetByLabel("Answer 1").FillAsync("Tabs");
        await page.GetByLabel("Answer 2").FillAsync(new string('s', 30));

        await Button(page, "Publish").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 to 25 characters");
        await Assertions.Expect(page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("Tabs or spaces?");
        await page.GetByLabel("Answer 2").FillAsync("Spaces");
        await Button(page, "Publish").ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Post");
        Assert.Equal("Tabs or spaces?", Threads.PublishedBy(Ada)[0].Text);
    }

    [Fact]
    public async Task Draft_waits_in_the_list_and_is_deleted_in_chromium_skipped_without_chromium()
    {
        var page = await LogInAsync(Ada);
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("Not yet");
        await Button(page, "Save and preview").ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Posts" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Not yet" }).ClickAsync();
        await Button(page, "Delete this draft").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Not yet" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Draft_of_one_user_is_not_there_for_another_in_chromium_skipped_without_chromium()
    {
        var ada = await LogInAsync(Ada);
        var ben = await LogInAsync(Ben);
        await ada.GetByLabel("Text", new() { Exact = true }).FillAsync("Private");
        await Button(ada, "Save and preview").ClickAsync();
        await Assertions.Expect(Heading(ada)).ToHaveTextAsync("Draft");

        var answer = await ben.GotoAsync(ada.Url);

        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(ben.GetByText("Private")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Text_of_a_stranger_is_shown_as_text_in_chromium_skipped_without_chromium()
    {
        var page = await LogInAsync(Ada);
        await LogInAsync(Ben);
        var post = await PostAsync(Ada, "Hello");
        await page.GotoAsync(At($"/posts/{post}"));
        await IsLiveAsync(page);

        await PostAsync(Ben, "<b onmouseover=alert(1)>bold</b>", post);

        await Assertions.Expect(page.Locator("#replies article .text")).ToHaveTextAsync("<b onmouseover=alert(1)>bold</b>");
        await Assertions.Expect(page.Locator("#live")).ToContainTextAsync("<b onmouseover=alert(1)>bold</b>");
    }
}
