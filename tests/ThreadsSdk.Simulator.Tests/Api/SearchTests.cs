using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class SearchTests : SimulatorTestBase
{
    [Fact]
    public async Task A_keyword_is_found_in_texts_of_public_posts()
    {
        var found = await SearchAsync("heron");

        Assert.NotEmpty(found);
        Assert.All(found, post => Assert.Contains("heron", post.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(found, post => post.Username != Ada.Username);
        Assert.Empty(await SearchAsync("Only friends see this"));
    }

    [Fact]
    public async Task A_tag_is_found_by_its_name()
    {
        var found = await SearchAsync("drawing", new() { SearchMode = SearchMode.Tag });

        Assert.Equal(2, found.Count);
        Assert.All(found, post => Assert.Equal("drawing", post.TopicTag));
    }

    [Fact]
    public async Task Filters_keep_what_was_asked_for()
    {
        var now = Clock.GetUtcNow();

        var images = await SearchAsync("a", new() { MediaType = SearchMediaType.Image });
        var bens = await SearchAsync("a", new() { AuthorUsername = "ben_bakes" });
        var recent = await SearchAsync(
            "a",
            new()
            {
                Since = now.AddDays(-2),
                Until = now,
                SearchType = SearchType.Recent,
            }
        );

        Assert.All(images, post => Assert.Equal(MediaType.Image, post.MediaType));
        Assert.All(bens, post => Assert.Equal("ben_bakes", post.Username));
        Assert.All(recent, post => Assert.True(post.Timestamp >= now.AddDays(-2)));
        Assert.Equal(recent.OrderByDescending(post => post.Timestamp).Select(post => post.Id), recent.Select(post => post.Id));
        Assert.All([images, bens, recent], Assert.NotEmpty);
    }

    [Fact]
    public async Task What_was_searched_for_stands_in_the_profile()
    {
        await SearchAsync("heron");

        var me = await Client().Profiles.GetAsync("me", ProfileFields.ForOwnProfile, Cancel);

        Assert.Equal(("heron", Clock.GetUtcNow()), (me.RecentlySearchedKeywords![0].Query, me.RecentlySearchedKeywords[0].Timestamp));
    }

    private async Task<List<Media>> SearchAsync(string text, KeywordSearchOptions? options = null) =>
        await Client().Search.SearchKeywordAsync(text, options, Cancel).ToListAsync(Cancel);
}
