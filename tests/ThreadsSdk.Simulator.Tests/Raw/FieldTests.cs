using System.Net;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class FieldTests : SimulatorTestBase
{
    [Theory]
    [InlineData("/v1.0/me?fields=id,nickname", "nickname")]
    [InlineData("/v1.0/me/threads?fields=children{id,colour}", "colour")]
    [InlineData("/v1.0/me/threads?fields=text{id}", "id")]
    [InlineData("/v1.0/me/mentions?fields=id,status", "status")]
    public async Task Field_that_no_node_of_the_type_has_is_refused(string path, string field)
    {
        var answer = await GetAsync(path, Ada.AccessToken);

        Assert.Equal((100, $"Tried accessing nonexisting field ({field})"), (answer.Code, answer.Message));
    }

    [Theory]
    [InlineData("/v1.0/me/mentions?fields=id,owner", "owner")]
    [InlineData("/v1.0/me/threads?fields=id,is_reply", "is_reply")]
    [InlineData("/v1.0/me/threads?fields=id,reply_approval_status,root_post{id,owner}", "root_post")]
    [InlineData("/v1.0/me/replies?fields=id,owner,hide_status,location{name},is_spoiler_media", "owner")]
    [InlineData("/v1.0/me/ghost_posts?fields=id,poll_attachment{option_a},reply_audience", "poll_attachment")]
    [InlineData("/v1.0/keyword_search?q=a&fields=id,owner,reply_approval_status", "owner")]
    [InlineData("/v1.0/profile_posts?username=ben_bakes&fields=id,owner,root_post", "owner")]
    public async Task Field_that_other_edges_have_is_left_out_when_this_one_lacks_it(string path, string field)
    {
        var answer = await GetAsync(path, Ada.AccessToken);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Data);
        Assert.All(answer.Data, post => Assert.True(post.TryGetProperty("id", out _)));
        Assert.All(answer.Data, post => Assert.False(post.TryGetProperty(field, out _)));
    }

    [Fact]
    public async Task Every_field_of_a_post_can_be_asked_for_on_every_edge_that_lists_posts()
    {
        var spec = SimulatorSpec.Load([]);
        var fields = string.Join(',', spec.Model(nameof(Media))!.Properties.Select(property => property.Key));
        var post = (await GetAsync("/v1.0/me/threads", Ada.AccessToken)).Data[0].GetProperty("id").GetString();
        string[] edges =
        [
            "me/threads",
            "me/replies",
            "me/mentions",
            "me/ghost_posts",
            post!,
            $"{post}/replies",
            $"{post}/conversation",
            "keyword_search?q=a",
            "profile_posts?username=ben_bakes",
        ];

        foreach (var edge in edges)
        {
            var answer = await GetAsync(
                $"/v1.0/{edge}{(edge.Contains('?', StringComparison.Ordinal) ? '&' : '?')}fields={fields}",
                Ada.AccessToken
            );

            Assert.True(answer.Status == HttpStatusCode.OK, $"{edge}: {answer.Text}");
        }
    }

    [Fact]
    public async Task Field_the_edge_lacks_needs_no_scope()
    {
        var token = Simulator.CreateAccessToken(Ada, ThreadsScope.Basic, ThreadsScope.ManageMentions);

        var lacked = await GetAsync("/v1.0/me/mentions?fields=id,location_id", token);
        var there = await GetAsync("/v1.0/me/threads?fields=id,location_id", token);

        Assert.Equal(HttpStatusCode.OK, lacked.Status);
        Assert.Equal(10, there.Code);
    }

    [Fact]
    public async Task Pending_reply_says_so_when_it_is_read_by_its_id()
    {
        var post = (
            await PostAsync(
                "/v1.0/me/threads",
                Ada.AccessToken,
                ("media_type", "TEXT"),
                ("text", "What do you think?"),
                ("enable_reply_approvals", "true"),
                ("auto_publish_text", "true")
            )
        )
            .Json.GetProperty("id")
            .GetString();
        var reply = (
            await PostAsync(
                "/v1.0/me/threads",
                Ben.AccessToken,
                ("media_type", "TEXT"),
                ("text", "This."),
                ("reply_to_id", post!),
                ("auto_publish_text", "true")
            )
        )
            .Json.GetProperty("id")
            .GetString();

        var pending = await GetAsync($"/v1.0/{reply}?fields=id,reply_approval_status", Ada.AccessToken);
        var shown = await GetAsync($"/v1.0/{post}?fields=id,reply_approval_status", Ada.AccessToken);

        Assert.Equal("pending", pending.Json.GetProperty("reply_approval_status").GetString());
        Assert.Equal(["id"], shown.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Container_has_its_status_when_no_field_is_asked_for()
    {
        var container = (await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "TEXT"), ("text", "Hi")))
            .Json.GetProperty("id")
            .GetString();

        var answer = await GetAsync($"/v1.0/{container}", Ada.AccessToken);

        Assert.Equal($$"""{"id":"{{container}}","status":"FINISHED"}""", answer.Text);
    }

    [Fact]
    public async Task Publishing_limit_leaves_out_names_it_does_not_have_and_tells_what_is_undocumented()
    {
        var answer = await GetAsync(
            "/v1.0/me/threads_publishing_limit?fields=quota_usage,search_quota_usage,search_config,followers",
            Ada.AccessToken
        );

        Assert.Equal(
            ["quota_usage", "search_quota_usage", "search_config"],
            answer.Data[0].EnumerateObject().Select(member => member.Name)
        );
    }

    [Fact]
    public async Task A_published_post_has_no_status()
    {
        var post = (await GetAsync("/v1.0/me/threads", Ada.AccessToken)).Data[0].GetProperty("id").GetString();

        var answer = await GetAsync($"/v1.0/{post}?fields=id,status", Ada.AccessToken);

        Assert.Equal("Tried accessing nonexisting field (status)", answer.Message);
    }

    [Fact]
    public async Task Only_what_was_asked_for_comes_and_the_id()
    {
        var asked = await GetAsync("/v1.0/me?fields=username", Ada.AccessToken);
        var unasked = await GetAsync("/v1.0/me", Ada.AccessToken);

        Assert.Equal(["id", "username"], asked.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["id"], unasked.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task An_object_within_a_post_has_its_id_only_unless_more_is_asked_for()
    {
        var plain = await FirstAsync("children,id", "children");
        var nested = await FirstAsync("id,children{media_type,alt_text}", "children");

        Assert.Equal(["id"], Names(plain.GetProperty("children").GetProperty("data")[0]));
        Assert.Equal(["alt_text", "id", "media_type"], Names(nested.GetProperty("children").GetProperty("data")[0]));
    }

    [Fact]
    public async Task A_poll_has_no_id_and_comes_whole()
    {
        var poll = (await FirstAsync("poll_attachment", "poll_attachment")).GetProperty("poll_attachment");

        Assert.Contains("total_votes", Names(poll));
        Assert.Contains("option_d_votes_percentage", Names(poll));
    }

    [Fact]
    public async Task Publishing_limit_is_that_of_posts_when_no_field_is_asked_for()
    {
        var token = Simulator.CreateAccessToken(Ada, ThreadsScope.Basic, ThreadsScope.ContentPublish);

        var unasked = await GetAsync("/v1.0/me/threads_publishing_limit", token);
        var replies = await GetAsync("/v1.0/me/threads_publishing_limit?fields=reply_quota_usage", token);

        Assert.Equal(["quota_usage"], unasked.Data[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(10, replies.Code);
    }

    [Fact]
    public async Task Braces_that_do_not_match_are_refused()
    {
        var answer = await GetAsync("/v1.0/me/threads?fields=id,children{id", Ada.AccessToken);

        Assert.Equal(100, answer.Code);
    }

    private static IEnumerable<string> Names(System.Text.Json.JsonElement item) =>
        item.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);

    /// <summary>The first post that has the member.</summary>
    private async Task<System.Text.Json.JsonElement> FirstAsync(string fields, string member)
    {
        var answer = await GetAsync($"/v1.0/me/threads?limit={ThreadsLimits.PageSize}&fields={fields}", Ada.AccessToken);
        return answer.Data.First(post => post.TryGetProperty(member, out _));
    }
}
