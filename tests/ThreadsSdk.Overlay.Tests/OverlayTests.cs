using System.Net;
using System.Reflection;
using System.Text.Json;
using Xunit;

namespace ThreadsSdk.Overlay.Tests;

public sealed class OverlayTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Group_of_the_overlay_stands_on_the_client()
    {
        var server = new RecordedServer(
            """{"data":[{"id":"7","username":"ada","reaction":"CLAP","media":{"id":"42","media_type":"STORY"}}],"paging":{"cursors":{"after":"c"}}}"""
        );
        using var threads = server.CreateClient();

        var page = await threads.Likes.ListPageAsync("42", new() { Limit = 5 }, Cancellation);

        var like = Assert.Single(page.Items);
        Assert.Equal(("7", "ada", Reaction.Clap), (like.Id, like.Username, like.Reaction));
        Assert.Equal("42", like.Media?.Id);
        Assert.Equal(MediaType.Story, like.Media?.MediaType);
        Assert.Equal("c", page.After);
        Assert.Equal("/v1.0/42/likes", server.Path);
        Assert.Equal("?fields=id,username,timestamp,reaction,media{id,text}&limit=5", server.Query);
        Assert.Equal("Likes.List", server.Operation?.Name);
    }

    [Fact]
    public async Task List_of_the_overlay_is_read_page_after_page()
    {
        var server = new RecordedServer("""{"data":[{"id":"7"},{"username":"nobody"}]}""");
        using var threads = server.CreateClient();
        List<UnreadItem> unread = [];

        var likes = await threads.Likes.ListAsync("42", new() { OnUnread = unread.Add }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal("7", Assert.Single(likes).Id);
        Assert.Contains("'id'", Assert.Single(unread).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_of_a_list_of_the_overlay_are_those_of_any_list()
    {
        var server = new RecordedServer("""{"data":[]}""");
        using var threads = server.CreateClient();
        TimeRangeOptions options = new MediaListLikedOptions { Since = DateTimeOffset.FromUnixTimeSeconds(1_720_000_000), Limit = 3 };

        await threads.Media.ListLikedPageAsync("me", (MediaListLikedOptions)options, Cancellation);

        Assert.Equal("?fields=id,text,like_count&since=1720000000&limit=3", server.Query);
    }

    [Fact]
    public async Task Operation_of_the_overlay_stands_on_a_group_of_the_sdk()
    {
        var server = new RecordedServer(
            """{"total":"12","top":[{"id":"7"}],"place":{"city":"Rome"},"kinds":["IMAGE","STORY"],"more":true}"""
        );
        using var threads = server.CreateClient();

        LikeSummary summary = await threads.Media.GetLikeSummaryAsync("42", Cancellation);

        Assert.Equal(12, summary.Total);
        Assert.Equal("7", Assert.Single(summary.Top!).Id);
        Assert.Equal(("Rome", ""), (summary.Place?.City, summary.Place?.Id));
        Assert.Equal([MediaType.Image, MediaType.Story], summary.Kinds);
        Assert.True(summary.AdditionalProperties!["more"].GetBoolean());
        Assert.Equal("Media.GetLikeSummary", server.Operation?.Name);
    }

    [Fact]
    public async Task Post_has_the_fields_that_the_overlay_adds()
    {
        var server = new RecordedServer(
            """
            {"id":"42","like_count":"3","likes":{"data":[{"id":"7","username":"ada"}]},"top_reaction":"HEART",
             "liked_at":"2026-11-05T12:00:00+0000","first_liked_in":{"city":"Oslo"}}
            """
        );
        using var threads = server.CreateClient();

        var post = await threads.Media.GetAsync("42", MediaFields.Id | MediaFields.LikeCount | MediaFields.Likes(), Cancellation);

        Assert.Equal("?fields=id,like_count,likes{id,username}", server.Query);
        Assert.Equal(3, post.LikeCount);
        Assert.Equal("ada", Assert.Single(post.Likes!).Username);
        Assert.Equal(Reaction.Heart, post.TopReaction);
        Assert.Equal(new DateTimeOffset(2026, 11, 5, 12, 0, 0, TimeSpan.Zero), post.LikedAt);
        Assert.Equal("Oslo", post.FirstLikedIn?.City);
        Assert.Null(new Media { Id = "1" }.LikeCount);
    }

    [Fact]
    public void Field_that_does_not_fit_says_so_by_its_name()
    {
        var post = JsonSerializer.Deserialize("""{"id":"42","like_count":"many"}""", ThreadsJson.TypeInfo<Media>())!;

        var thrown = Assert.Throws<JsonException>(() => post.LikeCount);

        Assert.StartsWith("'like_count' is not what the YAML says: ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Masks_of_the_overlay_are_joined_and_compared_like_any_other()
    {
        Assert.Equal(MediaFields.LikeCount | MediaFields.Id, MediaFields.Id | MediaFields.LikeCount);
        Assert.NotEqual(MediaFields.Id, MediaFields.Id | MediaFields.LikeCount);
        Assert.Equal("id,text,like_count", MediaFields.ForLikedPosts.ToString());
        Assert.Equal("id,media{id}", (LikeFields.Media(MediaFields.Id) | LikeFields.Id).ToString());
    }

    [Fact]
    public async Task Error_of_the_overlay_is_found_in_every_call()
    {
        var server = new RecordedServer(
            """{"error":{"message":"Likes are closed","type":"OAuthException","code":4711}}""",
            HttpStatusCode.BadRequest
        );
        using var threads = server.CreateClient();

        var ofOverlay = await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            threads.Likes.AddAsync("42", cancellationToken: Cancellation)
        );
        var ofSdk = await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            threads.Media.GetAsync("42", cancellationToken: Cancellation)
        );

        Assert.Equal(ThreadsError.LikesClosed, ofOverlay.Error);
        Assert.Equal(ThreadsError.LikesClosed, ofSdk.Error);
        Assert.Contains("Reply instead.", ofOverlay.Message, StringComparison.Ordinal);
        Assert.Contains(ThreadsScope.Likes.Value!, ofOverlay.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_checked_before_they_are_sent()
    {
        var server = new RecordedServer("{}");
        using var threads = server.CreateClient();
        var options = new LikesAddOptions
        {
            Note = new string('a', 41),
            Styles = new TextAttachment { Plaintext = new string('a', 10_001) },
        };

        var thrown = await Assert.ThrowsAsync<ThreadsValidationException>(() => threads.Likes.AddAsync("..", options, Cancellation));

        Assert.Equal(["media_id", "note", "styles.plaintext"], thrown.Errors.Select(error => error.Property));
        Assert.Contains("at most 40 characters", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("", server.Path);
    }

    [Fact]
    public async Task Default_of_a_parameter_is_sent()
    {
        var server = new RecordedServer("""{"id":"7"}""");
        using var threads = server.CreateClient();

        var like = await threads.Likes.AddAsync("42", new() { Note = "well said" }, Cancellation);

        Assert.Equal("7", like.Id);
        Assert.Equal("POST", server.Method);
        Assert.Equal("reaction=HEART&note=well said", server.Form);
    }

    [Fact]
    public async Task Secret_of_the_overlay_is_masked_like_those_of_the_sdk()
    {
        const string Secret = "open-sesame-47";
        var server = new RecordedServer($"Refused: like_pin={Secret}", HttpStatusCode.BadRequest);
        using var threads = server.CreateClient();
        var options = new LikesAddOptions { LikePin = Secret };

        var thrown = await Assert.ThrowsAnyAsync<ThreadsException>(() => threads.Likes.AddAsync("42", options, Cancellation));

        Assert.Contains(Secret, server.Form, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", Runtime.ThreadsSecrets.Redact("https://x.test/?like_pin=sesame"), StringComparison.Ordinal);
    }

    [Fact]
    public void Metric_of_the_overlay_is_read()
    {
        var insights = JsonSerializer.Deserialize(
            """{"data":[{"name":"saves","values":[{"value":4}]},{"name":"views","values":[{"value":9}]}]}""",
            ThreadsJson.TypeInfo<MediaInsights>()
        )!;

        Assert.Equal((4, 9), (insights.Saves, insights.Views));
        Assert.Equal("saves", MediaMetric.Saves.Value);
    }

    [Fact]
    public void Model_of_the_overlay_is_json_like_any_other()
    {
        var like = new Like
        {
            Id = "7",
            Username = "ada",
            Reaction = Reaction.Heart,
            Media = new Media { Id = "42" },
        };

        var json = JsonSerializer.Serialize(like);

        Assert.Equal("""{"id":"7","username":"ada","reaction":"HEART","media":{"id":"42"}}""", json);
        Assert.Equal(like, JsonSerializer.Deserialize<Like>(json));
        Assert.Equal(like, JsonSerializer.Deserialize(json, ThreadsJson.TypeInfo<Like>()));
    }

    [Fact]
    public void Figures_of_the_overlay_stand_beside_those_of_the_sdk()
    {
        Assert.Equal(40, ThreadsLimitsAdditions.LikeNote);
        Assert.Equal(new ThreadsQuota("Likes", 100, TimeSpan.FromDays(1)), ThreadsQuotasAdditions.Likes);
        Assert.False(MediaType.Story.IsKnown);
    }

    [Fact]
    public void Mock_of_a_client_is_told_what_to_do_instead()
    {
        var mock = DispatchProxy.Create<IThreadsClient, EmptyMock>();

        var thrown = Assert.Throws<NotSupportedException>(() => mock.Likes);

        Assert.Contains("replace the interface of the added group", thrown.Message, StringComparison.Ordinal);
    }

    public class EmptyMock : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }
}
