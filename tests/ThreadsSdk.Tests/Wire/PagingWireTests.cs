using System.Text.Json;
using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>The links of a page hold the token: they are never followed, kept or printed.</summary>
public sealed class PagingWireTests(FixtureHost host) : WireTestBase(host)
{
    private static ListMediaOptions Window =>
        new()
        {
            Since = Utc("2023-10-01T00:00:00Z"),
            Until = Utc("2023-11-01T00:00:00Z"),
            Limit = 2,
        };

    [Fact]
    public async Task Page_does_not_show_the_token_of_its_links()
    {
        using var wire = new WireClient(Host);

        Page<Media> page = await wire.Client.Media.ListPageAsync(UserId, Window, Cancel);

        Assert.Equal("TESTCURSORAFTER1", page.After);
        Assert.True(page.HasMore);
        Secret.IsNotIn(page.ToString());
        Secret.IsNotIn(string.Join('\n', page.Items));
        Secret.IsNotIn(string.Join('\n', page.Items.Select(item => JsonSerializer.Serialize(item, ThreadsJson.TypeInfo<Media>()))));
    }

    [Fact]
    public async Task Insights_do_not_keep_the_links_to_the_days_before_and_after()
    {
        using var wire = new WireClient(Host);

        UserInsights insights = await wire.Client.Insights.GetForUserAsync(
            UserId,
            new() { Since = Utc("2024-07-12T00:00:00Z"), Until = Utc("2024-07-14T00:00:00Z") },
            Cancel
        );

        Secret.IsNotIn(insights.ToString());
        Secret.IsNotIn(JsonSerializer.Serialize(insights, ThreadsJson.TypeInfo<UserInsights>()));
    }

    [Fact]
    public async Task List_reads_no_page_before_it_is_needed()
    {
        using var wire = new WireClient(Host);

        await foreach (Media post in wire.Client.Media.ListAsync(UserId, Window, Cancel))
        {
            if (post.Text == "Older")
            {
                break;
            }
        }

        Assert.Single(await wire.GetRequestsAsync(Cancel));
    }

    [Fact]
    public async Task List_begins_where_the_caller_says()
    {
        using var wire = new WireClient(Host);

        List<string?> texts = [];
        await foreach (Media post in wire.Client.Media.ListAsync(UserId, Window with { After = "TESTCURSORAFTER1" }, Cancel))
        {
            texts.Add(post.Text);
        }

        Assert.Equal(["Oldest"], texts);
        Assert.Single(await wire.GetRequestsAsync(Cancel));
    }
}
