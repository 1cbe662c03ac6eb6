using System.Globalization;
using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Face;

/// <summary>The windows that an app opens with the addresses the SDK makes for them.</summary>
public sealed class IntentPageTests(Chromium chromium) : FaceTestBase(chromium)
{
    private ILocator Text => Page.GetByRole(AriaRole.Textbox, new() { Name = "Post", Exact = true });

    [Fact]
    public async Task Post_that_an_app_has_begun_is_finished_and_sent_in_chromium_skipped_without_chromium()
    {
        var intent = new PostIntentUrlOptions
        {
            Text = "Bread & butter\n100 % rye",
            Url = "https://example.com/bread?a=1&b=2",
            Tag = "#Baking",
            ReplyControl = IntentReplyControl.MentionedOnly,
        };
        await Page.GotoAsync(ThreadsUrls.PostIntent(intent, Threads.BaseAddress).AbsoluteUri);
        await Assertions.Expect(Text).ToHaveValueAsync("Bread & butter\n100 % rye");
        await Assertions.Expect(Page.GetByLabel("Link")).ToHaveValueAsync("https://example.com/bread?a=1&b=2");

        await Page.GetByLabel("As").SelectOptionAsync("ben_bakes");
        await Button("Post").ClickAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(Threads.BaseAddress.AbsoluteUri);
        var post = Assert.Single(Threads.PublishedBy(Threads.Users[1]));
        Assert.StartsWith("Bread & butter", post.Text, StringComparison.Ordinal);
        await Assertions.Expect(Page.GetByText("Topic: Baking")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByText("May reply: mentioned only")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "https://example.com/bread?a=1&b=2" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reply_and_quote_that_an_app_has_begun_show_their_posts_in_chromium_skipped_without_chromium()
    {
        var asked = await Client.PublishAsync(Post.Text("Which bread?"), cancellationToken: Cancel);
        var quoted = await Client.PublishAsync(Post.Text("Rye is best"), cancellationToken: Cancel);
        var intent = new PostIntentUrlOptions
        {
            Text = "This",
            ReplyPostShortcode = await ShortcodeAsync(asked.Id),
            QuotePostShortcode = await ShortcodeAsync(quoted.Id),
        };
        await Page.GotoAsync(ThreadsUrls.PostIntent(intent, Threads.BaseAddress).AbsoluteUri);
        await Assertions.Expect(Page.GetByText("Which bread?")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByText("Rye is best")).ToBeVisibleAsync();

        await Button("Reply").ClickAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(Threads.BaseAddress.AbsoluteUri);
        var reply = await Client.Media.GetAsync(
            Threads.PublishedBy(Ada)[^1].Id,
            MediaFields.RepliedTo() | MediaFields.QuotedPost() | MediaFields.Text,
            Cancel
        );
        Assert.Equal((asked.Id, quoted.Id), (reply.RepliedTo!.Id, reply.QuotedPost!.Id));
    }

    [Fact]
    public async Task What_cannot_be_used_is_told_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/intent/post?tag=a.b&reply_control=friends&quote_post_shortcode=nope");

        await Assertions.Expect(Page.GetByText("tag must not contain")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByText("reply_control is one of everyone, ")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByText("quote_post_shortcode: there is no post nope.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Profile_is_followed_once_by_each_and_counts_it_in_chromium_skipped_without_chromium()
    {
        var before = await FollowersAsync();
        await Page.GotoAsync(ThreadsUrls.FollowIntent("ada.codes", Threads.BaseAddress).AbsoluteUri);
        await Assertions.Expect(Page.GetByLabel("As").GetByRole(AriaRole.Option, new() { Name = "@ada.codes" })).ToHaveCountAsync(0);

        await Page.GetByLabel("As").SelectOptionAsync("ben_bakes");
        await Button("Follow").First.ClickAsync();
        await Assertions.Expect(Page.GetByText("among them @ben_bakes")).ToBeVisibleAsync();
        await Page.GetByLabel("As").SelectOptionAsync("ben_bakes");
        await Button("Follow").First.ClickAsync();

        await Assertions.Expect(Page.GetByText(string.Create(CultureInfo.InvariantCulture, $"{before + 1} followers"))).ToBeVisibleAsync();
        Assert.Equal(before + 1, await FollowersAsync());
        await Page.GetByLabel("As").SelectOptionAsync("ben_bakes");
        await Button("Follow no more").ClickAsync();
        await Assertions.Expect(Page.GetByText("among them")).ToHaveCountAsync(0);
        Assert.Equal(before, await FollowersAsync());
    }

    [Fact]
    public async Task Profile_that_is_not_there_is_told_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/intent/follow?username=nobody");
        await Assertions.Expect(Page.GetByText("There is no user @nobody.")).ToBeVisibleAsync();

        await OpenAsync("/intent/follow");
        await Assertions.Expect(Page.GetByText("'username' is missing.")).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(TimelinePageTests.Markup), MemberType = typeof(TimelinePageTests))]
    public async Task What_an_app_gives_is_text_in_every_field_in_chromium_skipped_without_chromium(string text)
    {
        var given = Uri.EscapeDataString(text);
        foreach (var field in new[] { "text", "url", "tag", "reply_control", "reply_post_shortcode", "quote_post_shortcode" })
        {
            await OpenAsync($"/intent/post?text=A&{field}={given}");
            await CheckAsync();
        }

        await OpenAsync($"/intent/follow?username={given}");
        await CheckAsync();
        await OpenAsync($"/intent/post?text={given}");
        await Assertions.Expect(Text).ToHaveValueAsync(text);
    }

    private async Task CheckAsync()
    {
        Assert.DoesNotContain("taken", await Page.TitleAsync(), StringComparison.Ordinal);
        await Assertions.Expect(Page.Locator("#taken")).ToHaveCountAsync(0);
    }

    private async Task<string?> ShortcodeAsync(string? id) => (await Client.Media.GetAsync(id!, MediaFields.Shortcode, Cancel)).Shortcode;

    private async Task<long?> FollowersAsync() =>
        (await Client.Insights.GetForUserAsync("me", new() { Metric = [UserMetric.FollowersCount] }, Cancel)).FollowersCount;
}
