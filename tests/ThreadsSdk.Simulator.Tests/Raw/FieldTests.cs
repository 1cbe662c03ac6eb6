using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class FieldTests : SimulatorTestBase
{
    [Theory]
    [InlineData("/v1.0/me?fields=id,nickname", "nickname")]
    [InlineData("/v1.0/me/threads?fields=id,is_reply", "is_reply")]
    [InlineData("/v1.0/me/threads?fields=children{id,colour}", "colour")]
    [InlineData("/v1.0/me/threads?fields=text{id}", "id")]
    [InlineData("/v1.0/keyword_search?q=a&fields=owner", "owner")]
    public async Task A_field_the_edge_does_not_have_fails_the_call(string path, string field)
    {
        var answer = await GetAsync(path, Ada.AccessToken);

        Assert.Equal((100, $"Tried accessing nonexisting field ({field})"), (answer.Code, answer.Message));
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
    public async Task Without_a_mask_comes_only_what_the_scopes_of_the_call_allow()
    {
        var token = Simulator.CreateAccessToken(Ada, ThreadsScope.Basic, ThreadsScope.ContentPublish);

        var unasked = await GetAsync("/v1.0/me/threads_publishing_limit", token);
        var replies = await GetAsync("/v1.0/me/threads_publishing_limit?fields=reply_quota_usage", token);

        Assert.Equal(["quota_usage", "config"], unasked.Data[0].EnumerateObject().Select(member => member.Name));
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
