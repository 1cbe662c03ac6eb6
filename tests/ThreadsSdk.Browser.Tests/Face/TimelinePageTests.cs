using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Face;

public sealed class TimelinePageTests(Chromium chromium) : FaceTestBase(chromium)
{
    private ILocator Posts => Page.GetByRole(AriaRole.Article);

    [Fact]
    public async Task Timeline_shows_a_post_as_soon_as_it_is_published_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/");
        await Assertions.Expect(Page.GetByText("There are no posts yet.")).ToBeVisibleAsync();

        await Client.PublishAsync(Post.Text("Bread is in the oven."), cancellationToken: Cancel);

        await Assertions.Expect(Posts.GetByText("Bread is in the oven.")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByText("There are no posts yet.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Timeline_shows_every_picture_of_a_carousel_in_chromium_skipped_without_chromium()
    {
        await Client.PublishAsync(
            Post.Carousel(PostMedia.Image("https://example.com/one.png", "One"), PostMedia.Image("https://example.com/two.png", "Two")),
            cancellationToken: Cancel
        );

        await OpenAsync("/");

        await Assertions.Expect(Posts.GetByRole(AriaRole.Img, new() { Name = "One" })).ToBeVisibleAsync();
        await Assertions.Expect(Posts.GetByRole(AriaRole.Img, new() { Name = "Two" })).ToBeVisibleAsync();
        await Assertions.Expect(Posts.GetByText("stands for https://example.com/two.png")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Timeline_writes_as_anybody_and_replies_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/");
        await Page.GetByText("Compose").ClickAsync();
        await Page.GetByLabel("As").SelectOptionAsync("ben_bakes");
        await Page.GetByLabel("Post", new() { Exact = true }).FillAsync("Who is up?");
        await Button("Post").ClickAsync();

        await Assertions.Expect(Posts.GetByText("Who is up?")).ToBeVisibleAsync();
        await Posts.GetByText("Reply, quote it, or set its numbers").ClickAsync();
        await Posts.GetByLabel("As").SelectOptionAsync("chiyo.draws");
        await Posts.GetByLabel("Reply", new() { Exact = true }).FillAsync("I am.");
        await Posts.GetByRole(AriaRole.Button, new() { Name = "Reply" }).ClickAsync();

        await Assertions
            .Expect(Page.GetByLabel("Post of ben_bakes").GetByLabel("Post of chiyo.draws").GetByText("I am."))
            .ToBeVisibleAsync();
        Assert.Equal("Who is up?", Threads.PublishedBy(Threads.Users[1])[0].Text);
    }

    [Fact]
    public async Task Timeline_composes_a_carousel_of_a_picture_and_a_video_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/");
        await Page.GetByText("Compose").ClickAsync();
        await Page.GetByLabel("Post", new() { Exact = true }).FillAsync("Look at both");
        await Page.GetByText("Pictures and videos, a link").ClickAsync();
        var first = Page.GetByRole(AriaRole.Group, new() { Name = "1. picture or video" });
        await first.GetByLabel("Address").FillAsync("https://example.com/one.png");
        await first.GetByLabel("What it shows").FillAsync("One");
        var third = Page.GetByRole(AriaRole.Group, new() { Name = "3. picture or video" });
        await third.GetByLabel("Address").FillAsync("https://example.com/two.mp4");
        await third.GetByLabel("Kind").SelectOptionAsync("video");
        await Page.GetByLabel("Topic").FillAsync("Baking");
        await Button("Post").ClickAsync();

        await Assertions.Expect(Posts.GetByText("Look at both")).ToBeVisibleAsync();
        await Assertions.Expect(Posts.GetByRole(AriaRole.Img, new() { Name = "One" })).ToBeVisibleAsync();
        await Assertions.Expect(Posts.GetByText("stands for https://example.com/two.mp4")).ToBeVisibleAsync();
        await Assertions.Expect(Posts.GetByText("Topic: Baking")).ToBeVisibleAsync();
        Assert.Equal(MediaType.CarouselAlbum, Threads.PublishedBy(Ada)[0].MediaType);
    }

    [Fact]
    public async Task Timeline_quotes_a_post_in_chromium_skipped_without_chromium()
    {
        await Client.PublishAsync(Post.Text("Rye it is"), cancellationToken: Cancel);
        await OpenAsync("/");
        await Posts.GetByText("Reply, quote it, or set its numbers").ClickAsync();
        await Posts.GetByLabel("As").SelectOptionAsync("ben_bakes");
        await Posts.GetByLabel("Reply", new() { Exact = true }).FillAsync("I agree");
        await Posts.GetByRole(AriaRole.Button, new() { Name = "Quote" }).ClickAsync();

        var quote = Page.GetByLabel("Post of ben_bakes");
        await Assertions.Expect(quote.GetByText("I agree")).ToBeVisibleAsync();
        await Assertions.Expect(quote.GetByText("Rye it is")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Timeline_approves_and_hides_replies_in_chromium_skipped_without_chromium()
    {
        var post = await Client.PublishAsync(Post.Text("Ask me").WithReplyApprovals(), cancellationToken: Cancel);
        using var ben = new ThreadsClient(Threads.ClientOptions(Threads.Users[1]));
        await ben.PublishAsync(Post.Text("How?").ReplyingTo(post.Id!), cancellationToken: Cancel);
        await OpenAsync("/");

        await Button("Approve what ben_bakes wrote").ClickAsync();
        await Button("Hide what ben_bakes wrote").ClickAsync();

        await Assertions.Expect(Button("Unhide what ben_bakes wrote")).ToBeVisibleAsync();
        await Assertions.Expect(Posts.GetByText("Hidden", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(
            HideStatus.Hidden,
            (await Client.Media.GetAsync(Threads.PublishedBy(Threads.Users[1])[0].Id, MediaFields.HideStatus, Cancel)).HideStatus
        );
    }

    [Fact]
    public async Task Timeline_votes_in_a_poll_in_chromium_skipped_without_chromium()
    {
        await Client.PublishAsync(Post.Text("Which?").WithPoll("Rye", "Wheat"), cancellationToken: Cancel);
        await OpenAsync("/");

        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Wheat") }).ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Wheat 1 vote") })).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Rye 0 votes") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Timeline_keeps_what_is_being_written_when_others_publish_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/");
        await Page.GetByText("Compose").ClickAsync();
        await Page.GetByLabel("Post", new() { Exact = true }).FillAsync("Half a sent");

        await Client.PublishAsync(Post.Text("Another one"), cancellationToken: Cancel);

        await Assertions.Expect(Posts.GetByText("Another one")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByLabel("Post", new() { Exact = true })).ToHaveValueAsync("Half a sent");
    }

    /// <summary>Texts that would do something if they were markup.</summary>
    public static TheoryData<string> Markup =>
        [
            "<script>document.title = 'taken'</script>",
            "<img src=x onerror=\"document.title = 'taken'\">",
            "\"><b id=taken>taken</b>",
            "'; document.title = 'taken'; '",
            "&lt;b id=taken&gt;{{7*7}}@(7*7)",
        ];

    [Theory]
    [MemberData(nameof(Markup))]
    public async Task Text_of_users_is_text_in_every_field_in_chromium_skipped_without_chromium(string text)
    {
        var short25 = text[..Math.Min(text.Length, 25)];
        await Client.PublishAsync(Post.Text(text).WithPoll(short25, "B"), cancellationToken: Cancel);
        await Client.PublishAsync(
            Post.Image("https://example.com/a.png?" + Uri.EscapeDataString(text), text).WithText(text),
            cancellationToken: Cancel
        );
        foreach (var path in new[] { "/", "/@ada.codes", "/requests", "/requests?q=" + Uri.EscapeDataString(text), "/state" })
        {
            await OpenAsync(path);

            Assert.DoesNotContain("taken", await Page.TitleAsync(), StringComparison.Ordinal);
            await Assertions.Expect(Page.Locator("#taken")).ToHaveCountAsync(0);
        }

        await OpenAsync("/@ada.codes");
        await Assertions.Expect(Posts.GetByText(text, new() { Exact = true }).First).ToBeVisibleAsync();
    }
}
