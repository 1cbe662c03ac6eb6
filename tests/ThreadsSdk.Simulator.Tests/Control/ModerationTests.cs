using System.Net;
using System.Text.Json;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Control;

/// <summary>Tokens and decisions about replies, over HTTP as a test in another language makes them.</summary>
public sealed class ModerationTests : SimulatorTestBase
{
    [Fact]
    public async Task New_token_works_and_no_list_has_its_text()
    {
        var issued = await SendAsync(
            "/tokens",
            new
            {
                username = "ben_bakes",
                scopes = new[] { "threads_basic" },
                age_seconds = 3600,
            }
        );

        var text = issued.Json.GetProperty("access_token").GetString()!;
        var number = issued.Json.GetProperty("number").GetInt32();
        Assert.Equal(Ben.Id, (await GetAsync("/v1.0/me", text)).Json.GetProperty("id").GetString());
        Assert.Equal(10, (await PostAsync("/v1.0/me/threads", text, ("media_type", "TEXT"), ("text", "A"))).Code);
        var token = Simulator.Tokens[number - 1];
        Assert.Equal(("ben_bakes", Clock.GetUtcNow().AddHours(-1)), (token.Username, token.IssuedAt));
        Assert.Equal([ThreadsScope.Basic], token.Scopes);
        foreach (var path in new[] { "", "/tokens", "/calls" })
        {
            Assert.DoesNotContain(text, await Http.GetStringAsync("/_simulator" + path, Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task New_token_has_all_scopes_unless_told()
    {
        var issued = await SendAsync("/tokens", new { username = "@ben_bakes" });

        var all = Simulator.Tokens[issued.Json.GetProperty("number").GetInt32() - 1].Scopes;
        Assert.Equal(ThreadsScope.Known.Count, all.Count);
    }

    [Theory]
    [InlineData("approve", 1)]
    [InlineData("ignore", 0)]
    public async Task Pending_reply_is_shown_when_it_is_approved(string action, int shown)
    {
        var post = await PublishAsync(
            new
            {
                username = "ada.codes",
                text = "Ask",
                enable_reply_approvals = true,
            }
        );
        var reply = await PublishAsync(
            new
            {
                username = "ben_bakes",
                text = "Me",
                reply_to_id = post,
            }
        );

        var answer = await SendAsync($"/posts/{reply}/{action}", new { });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(shown, (await GetAsync($"/v1.0/{post}/replies", Ada.AccessToken)).Data.Count);
    }

    [Fact]
    public async Task Reply_is_hidden_and_shown_again()
    {
        var post = await PublishAsync(new { username = "ada.codes", text = "Ask" });
        var reply = await PublishAsync(
            new
            {
                username = "ben_bakes",
                text = "Me",
                reply_to_id = post,
            }
        );

        await SendAsync($"/posts/{reply}/hide", new { });
        Assert.Equal("HIDDEN", await HideStatusAsync(reply));
        await SendAsync($"/posts/{reply}/unhide", new { });

        Assert.NotEqual("HIDDEN", await HideStatusAsync(reply));
    }

    [Fact]
    public async Task Rules_of_the_API_hold_for_decisions()
    {
        var post = await PublishAsync(new { username = "ada.codes", text = "Ask" });
        var reply = await PublishAsync(
            new
            {
                username = "ben_bakes",
                text = "Me",
                reply_to_id = post,
            }
        );
        var below = await PublishAsync(
            new
            {
                username = "ada.codes",
                text = "You",
                reply_to_id = reply,
            }
        );

        var deep = await SendAsync($"/posts/{below}/hide", new { });
        var decided = await SendAsync($"/posts/{reply}/approve", new { });

        Assert.Equal(HttpStatusCode.BadRequest, deep.Status);
        Assert.StartsWith("Only direct replies to a post can be hidden", deep.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, decided.Status);
    }

    [Fact]
    public async Task Carousel_of_pictures_and_a_video_is_published()
    {
        var post = await PublishAsync(
            new
            {
                username = "ada.codes",
                text = "Three",
                is_spoiler_media = true,
                items = new object[]
                {
                    new { url = "https://example.com/one.png", alt_text = "One" },
                    new { url = "https://example.com/two.mp4", kind = "video" },
                },
            }
        );

        var media = await Client()
            .Media.GetAsync(post, MediaFields.MediaType | MediaFields.Children(MediaFields.MediaType | MediaFields.AltText), Cancel);
        Assert.Equal(MediaType.CarouselAlbum, media.MediaType);
        Assert.Equal([MediaType.Image, MediaType.Video], media.Children!.Select(child => child.MediaType!.Value));
        Assert.Equal("One", media.Children![0].AltText);
    }

    [Fact]
    public async Task Single_item_is_a_post_of_its_own()
    {
        var post = await PublishAsync(
            new { username = "ada.codes", items = new[] { new { url = "https://example.com/a.mp4", kind = "video" } } }
        );

        var twice = await SendAsync(
            "/posts",
            new
            {
                username = "ada.codes",
                image_url = "https://example.com/b.png",
                items = new[] { new { url = "https://example.com/a.png" } },
            }
        );

        Assert.Equal(MediaType.Video, (await Client().Media.GetAsync(post, cancellationToken: Cancel)).MediaType);
        Assert.Equal("'image_url' is given twice.", twice.Message);
    }

    private async Task<string?> HideStatusAsync(string id) =>
        (await GetAsync($"/v1.0/{id}?fields=hide_status", Ada.AccessToken)).Json.GetProperty("hide_status").GetString();

    private async Task<string> PublishAsync(object body)
    {
        var answer = await SendAsync("/posts", body);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    private Task<RawAnswer> SendAsync(string path, object body) =>
        JsonRequest.SendAsync(Http, "/_simulator" + path, JsonSerializer.Serialize(body), Cancel);
}
