using ThreadsSdk.Runtime;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class PagerTests
{
    private readonly List<(string? Before, string? After)> _asked = [];

    [Fact]
    public async Task A_list_is_read_page_by_page_until_no_cursor_comes()
    {
        var items = await All(Page(["a", "b"], after: "1"), Page(["c"], after: "2"), Page(["d"]));

        Assert.Equal(["a", "b", "c", "d"], items);
        Assert.Equal([(null, null), (null, "1"), (null, "2")], _asked);
    }

    [Fact]
    public async Task An_empty_page_ends_the_list_even_with_a_cursor()
    {
        var items = await All(Page(["a"], after: "1"), Page([], after: "2"), Page(["never"]));

        Assert.Equal(["a"], items);
        Assert.Equal(2, _asked.Count);
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1", "2", "1")]
    public async Task A_cursor_that_comes_again_ends_the_list(params string[] cursors)
    {
        var pages = cursors.Select((cursor, number) => Page([$"{number}"], after: cursor)).Append(Page(["never"])).ToArray();

        var items = await All(pages);

        Assert.Equal(cursors.Length, items.Count);
    }

    [Fact]
    public async Task A_cursor_that_leads_back_to_where_the_caller_began_ends_the_list()
    {
        var items = await All(after: "start", pages: [Page(["a"], after: "start"), Page(["never"])]);

        Assert.Equal(["a"], items);
    }

    [Fact]
    public async Task The_last_page_is_known_by_the_link_it_lacks()
    {
        var items = await All(
            Page(["a"], after: "1") with
            {
                HasNextLink = true,
            },
            Page(["b"], after: "2") with
            {
                HasPreviousLink = true,
            },
            Page(["never"])
        );

        Assert.Equal(["a", "b"], items);
    }

    [Fact]
    public async Task Who_begins_with_a_cursor_goes_on_from_there()
    {
        await All(after: "9", pages: [Page(["a"], after: "10"), Page([])]);

        Assert.Equal([(null, "9"), (null, "10")], _asked);
    }

    [Fact]
    public async Task Who_begins_backwards_goes_on_backwards()
    {
        await All(before: "9", pages: [Page(["a"], before: "8", after: "9"), Page(["b"], before: "7", after: "8"), Page([])]);

        Assert.Equal([("9", null), ("8", null), ("7", null)], _asked);
    }

    [Fact]
    public async Task No_page_is_read_before_it_is_needed()
    {
        await foreach (var item in Read(null, null, [Page(["a", "b"], after: "1"), Page(["c"])]))
        {
            if (item == "b")
            {
                break;
            }
        }

        Assert.Single(_asked);
    }

    [Fact]
    public async Task The_token_of_the_enumeration_reaches_the_request()
    {
        using var cancellation = new CancellationTokenSource();
        CancellationToken seen = default;
        var list = Pager.ReadAllAsync(
            (_, _, token) =>
            {
                seen = token;
                return Task.FromResult(Page(["a"]));
            },
            null,
            null,
            prefetch: 0,
            onUnread: null,
            CancellationToken.None
        );

        await foreach (var _ in list.WithCancellation(cancellation.Token)) { }

        Assert.Equal(cancellation.Token, seen);
    }

    [Theory]
    [InlineData("c", false, false, 1, true)]
    [InlineData("c", true, true, 1, true)]
    [InlineData("c", false, true, 1, false)]
    [InlineData("c", true, false, 0, false)]
    [InlineData(null, false, false, 1, false)]
    public void A_page_tells_whether_to_ask_for_more(string? after, bool hasNext, bool hasPrevious, int items, bool expected)
    {
        var page = new Page<int>(new int[items], null, after) { HasNextLink = hasNext, HasPreviousLink = hasPrevious };

        Assert.Equal(expected, page.HasMore);
    }

    private static Page<string> Page(string[] items, string? before = null, string? after = null) => new(items, before, after);

    private Task<List<string>> All(params Page<string>[] pages) => All(null, null, pages);

    private async Task<List<string>> All(string? before = null, string? after = null, params Page<string>[] pages)
    {
        var items = new List<string>();
        await foreach (var item in Read(before, after, pages))
        {
            items.Add(item);
        }

        return items;
    }

    private IAsyncEnumerable<string> Read(string? before, string? after, Page<string>[] pages)
    {
        var number = 0;
        return Pager.ReadAllAsync(
            (b, a, _) =>
            {
                _asked.Add((b, a));
                return Task.FromResult(pages[number++]);
            },
            before,
            after,
            prefetch: 0,
            onUnread: null,
            TestContext.Current.CancellationToken
        );
    }
}
