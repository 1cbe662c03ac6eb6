using System.Text.Json;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class PagingTests : SimulatorTestBase
{
    [Theory]
    [InlineData("limit=-1")]
    [InlineData("limit=1000000")]
    [InlineData("limit=many")]
    public async Task A_limit_out_of_its_bounds_is_refused(string query)
    {
        var answer = await GetAsync($"/v1.0/me/threads?{query}", Ada.AccessToken);

        Assert.Equal(100, answer.Code);
    }

    [Fact]
    public async Task A_page_has_25_items_unless_another_limit_is_given()
    {
        Assert.Equal(25, (await GetAsync("/v1.0/me/threads", Ada.AccessToken)).Data.Count);
        Assert.Equal(3, (await GetAsync("/v1.0/me/threads?limit=3", Ada.AccessToken)).Data.Count);
    }

    [Fact]
    public async Task A_cursor_that_is_none_of_the_list_is_refused()
    {
        var made = await GetAsync("/v1.0/me/threads?after=made+up", Ada.AccessToken);
        var foreign = await GetAsync("/v1.0/me/threads", Ada.AccessToken);
        var misplaced = await GetAsync($"/v1.0/me/replies?after={Cursor(foreign, "after")}", Ada.AccessToken);

        Assert.Equal(2642, made.Code);
        Assert.Equal(2642, misplaced.Code);
    }

    [Fact]
    public async Task Both_cursors_together_are_refused()
    {
        var page = await GetAsync("/v1.0/me/threads", Ada.AccessToken);

        var answer = await GetAsync($"/v1.0/me/threads?after={Cursor(page, "after")}&before={Cursor(page, "before")}", Ada.AccessToken);

        Assert.Equal(100, answer.Code);
    }

    [Fact]
    public async Task Links_with_the_token_lead_through_all_pages_and_end_on_the_last()
    {
        var seen = new List<string?>();
        var path = $"/v1.0/me/threads?limit=20&fields=id,text&access_token={Ada.AccessToken}";
        for (
            JsonElement paging;
            path.Length > 0;
            path = paging.TryGetProperty("next", out var next) ? new Uri(next.GetString()!).PathAndQuery : ""
        )
        {
            var page = await GetAsync(path);
            seen.AddRange(page.Data.Select(post => post.GetProperty("id").GetString()));
            paging = page.Json.GetProperty("paging");
        }

        Assert.True(seen.Count >= 55);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_cursor_stays_good_when_its_post_is_deleted()
    {
        var first = await GetAsync("/v1.0/me/threads?limit=5", Ada.AccessToken);
        var expected = (await GetAsync("/v1.0/me/threads?limit=6", Ada.AccessToken)).Data[5].GetProperty("id").GetString();
        await RawAnswer.SendAsync(
            Http,
            HttpMethod.Delete,
            $"/v1.0/{first.Data[4].GetProperty("id").GetString()}",
            Ada.AccessToken,
            null,
            Cancel
        );

        var second = await GetAsync($"/v1.0/me/threads?limit=5&after={Cursor(first, "after")}", Ada.AccessToken);

        Assert.Equal(expected, second.Data[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task After_the_last_item_the_page_is_empty()
    {
        var last = await GetAsync("/v1.0/me/ghost_posts", Ada.AccessToken);

        var beyond = await GetAsync($"/v1.0/me/ghost_posts?after={Cursor(last, "after")}", Ada.AccessToken);

        Assert.False(last.Json.GetProperty("paging").TryGetProperty("next", out _));
        Assert.Empty(beyond.Data);
    }

    private static string Cursor(RawAnswer page, string name) =>
        page.Json.GetProperty("paging").GetProperty("cursors").GetProperty(name).GetString()!;
}
