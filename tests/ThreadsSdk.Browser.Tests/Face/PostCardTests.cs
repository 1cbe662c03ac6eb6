using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Face;

/// <summary>Each kind of post as a reader sees it.</summary>
public sealed class PostCardTests(Chromium chromium) : FaceTestBase(chromium)
{
    private ILocator Posts => Page.GetByRole(AriaRole.Article);

    [Fact]
    public async Task Spoilers_of_text_and_media_open_when_asked_in_chromium_skipped_without_chromium()
    {
        await PublishAsync(Post.Text("The butler did it").WithSpoiler("butler"));
        await PublishAsync(Post.Image("https://example.com/end.png", "The end").WithSpoilerMedia());
        await OpenAsync("/");
        var word = Posts.Locator("details.spoiler").GetByText("butler");
        await Assertions.Expect(word).Not.ToBeVisibleAsync();
        await Assertions.Expect(Posts.GetByRole(AriaRole.Img, new() { Name = "The end" })).Not.ToBeVisibleAsync();

        await Posts.GetByText("Spoiler", new() { Exact = true }).ClickAsync();
        await Posts.GetByText("Spoiler: show the media").ClickAsync();

        await Assertions.Expect(word).ToBeVisibleAsync();
        await Assertions.Expect(Posts.GetByRole(AriaRole.Img, new() { Name = "The end" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Text_attachment_has_the_look_its_author_gave_it_in_chromium_skipped_without_chromium()
    {
        var text = new StyledText()
            .Add("Plain, ")
            .Add("bold", TextStyle.Bold)
            .Add(" and ")
            .Add("both", TextStyle.Italic, TextStyle.Underline);

        await PublishAsync(Post.Text("Read on").WithTextAttachment(text));
        await OpenAsync("/");

        var attachment = Posts.Locator("blockquote");
        await Assertions.Expect(attachment).ToHaveTextAsync("Plain, bold and both");
        Assert.Equal("700", await StyleAsync(attachment.GetByText("bold"), "font-weight"));
        Assert.Equal("italic", await StyleAsync(attachment.GetByText("both"), "font-style"));
        Assert.Equal("underline", await StyleAsync(attachment.GetByText("both"), "text-decoration-line"));
    }

    [Fact]
    public async Task Gif_ghost_place_topic_and_who_may_reply_are_shown_in_chromium_skipped_without_chromium()
    {
        var place = (await Client.Locations.SearchAsync(options: new() { Query = "Tempelhof" }, cancellationToken: Cancel))[0];
        await PublishAsync(Post.Text("Dance").WithGif("dancing-loaf", GifProvider.Giphy));
        await PublishAsync(Post.Text("Soon gone").AsGhost());
        await PublishAsync(
            Post.Text("Kites").WithLocation(place.Id!).WithTopic("Wind").WithReplyControl(ReplyControl.MentionedOnly).WithReplyApprovals()
        );

        await OpenAsync("/");

        await Assertions.Expect(Posts.GetByRole(AriaRole.Img, new() { Name = "GIF dancing-loaf" })).ToBeVisibleAsync();
        await Assertions.Expect(Posts.GetByText("Ghost post: gone after 1 d 0 h")).ToBeVisibleAsync();
        foreach (var remark in new[] { "At Tempelhofer Feld", "Topic: Wind", "May reply: mentioned only", "Replies need approval" })
        {
            await Assertions.Expect(Posts.GetByText(remark)).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Quote_shows_what_it_quotes_and_repost_what_it_reposts_in_chromium_skipped_without_chromium()
    {
        var original = await PublishAsync(Post.Text("Bread is on the table."));
        using var ben = new ThreadsClient(Threads.ClientOptions(Threads.Users[1]));
        await ben.PublishAsync(Post.Text("Look!").Quoting(original), cancellationToken: Cancel);
        await ben.PublishAsync(Post.Repost(original), cancellationToken: Cancel);

        await OpenAsync("/@ben_bakes");

        await Assertions
            .Expect(Posts.Filter(new() { HasText = "Look!" }).Locator(".quoted").GetByText("Bread is on the table."))
            .ToBeVisibleAsync();
        var repost = Page.GetByLabel("Post of ada.codes").Filter(new() { HasText = "Reposted by @ben_bakes" });
        await Assertions.Expect(repost.GetByText("Bread is on the table.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Video_plays_in_chromium_skipped_without_chromium()
    {
        var container = await Client.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Video,
            new() { VideoUrl = "https://example.com/a.mp4" },
            Cancel
        );
        Threads.AdvanceClock(TimeSpan.FromMinutes(1));
        await Client.Publishing.PublishContainerAsync("me", container.Id!, cancellationToken: Cancel);
        await OpenAsync("/");

        var video = Posts.Locator("video");
        await Assertions.Expect(video).ToBeVisibleAsync();
        var played = await video.EvaluateAsync<double>(
            "async video => { video.muted = true; await video.play(); "
                + "await new Promise(done => video.addEventListener('timeupdate', () => { if (video.currentTime > 0) done(); })); return video.currentTime; }"
        );

        Assert.InRange(played, double.Epsilon, 600);
    }

    [Fact]
    public async Task Long_chain_of_replies_is_cut_with_a_link_to_the_rest_and_fits_a_phone_in_chromium_skipped_without_chromium()
    {
        var last = await PublishAsync(Post.Text("Reply 0"));
        for (var i = 1; i <= 12; i++)
        {
            last = await PublishAsync(Post.Text($"Reply {i}").ReplyingTo(last));
        }

        await Page.SetViewportSizeAsync(320, 700);
        await OpenAsync("/");

        await Assertions.Expect(Page.GetByText("Reply 8", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByText("Reply 9", new() { Exact = true })).ToHaveCountAsync(0);
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await Page.GetByText("1 further reply").ClickAsync();
        await Assertions.Expect(Page.GetByText("Reply 12", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Page_stays_true_while_ten_thousand_things_happen_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/requests");
        using var http = new HttpClient { BaseAddress = Threads.BaseAddress };
        await Parallel.ForAsync(
            0,
            10_000,
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel },
            async (_, cancel) => (await http.GetAsync("/v1.0/me", cancel)).Dispose()
        );

        await Client.Profiles.GetAsync("me", cancellationToken: Cancel);

        await Assertions.Expect(Page.Locator("details.call").First).ToContainTextAsync("@ada.codes", new() { Timeout = 30_000 });
        await Assertions.Expect(Page.Locator("#calls-total")).ToContainTextAsync("of 10001 requests");
        await Assertions.Expect(Page.Locator("details.call")).ToHaveCountAsync(200);
    }

    private async Task<string> PublishAsync(Post post) => (await Client.PublishAsync(post, cancellationToken: Cancel)).Id;

    private static Task<string> StyleAsync(ILocator locator, string property) =>
        locator.EvaluateAsync<string>("(element, property) => getComputedStyle(element).getPropertyValue(property)", property);
}
