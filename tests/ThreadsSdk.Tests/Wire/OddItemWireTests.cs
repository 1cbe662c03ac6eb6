using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>One odd item loses neither its page nor the pages after it, and is not lost itself.</summary>
public sealed class OddItemWireTests
{
    private const string Odd = """{"id":"2","timestamp":{"at":"noon"},"text":"odd"}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""[{"id":"1"},{"id":2},{"id":"3"}]""", "1 2 3")]
    [InlineData("""["1",2,{"id":"3"}]""", "1 2 3")]
    [InlineData("""[null,{"id":"1"},"",[],false]""", "1")]
    [InlineData("null", "")]
    [InlineData("\"\"", "")]
    [InlineData("[]", "")]
    [InlineData("{}", "")]
    [InlineData("false", "")]
    [InlineData("""{"id":"1"}""", "1")]
    public async Task Items_are_read_in_all_the_shapes_Meta_has_for_them(string data, string expected)
    {
        Page<Media> page = await Page($$"""{"data":{{data}}}""");

        Assert.Equal(expected, string.Join(' ', page.Items.Select(post => post.Id)));
        Assert.Empty(page.Unread);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"data":[],"paging":""}""")]
    [InlineData("""{"data":[],"paging":{"cursors":[]}}""")]
    [InlineData("""{"data":[],"paging":{"cursors":null,"next":null}}""")]
    public async Task Answer_without_items_is_an_empty_page(string body)
    {
        Page<Media> page = await Page(body);

        Assert.Equal((0, 0, false), (page.Items.Count, page.Unread.Count, page.HasMore));
    }

    [Theory]
    [InlineData(Odd, "Expected a time, but found an object at byte ")]
    [InlineData("""{"text":"no id"}""", "The JSON has no 'id', which is required.")]
    [InlineData("true", "Expected an object, but found true or false at byte ")]
    [InlineData("""[{"id":"2"}]""", "Expected an object, but found an array at byte ")]
    [InlineData("""{"id":{"of":"what"}}""", "Expected an id, but found an object at byte ")]
    [InlineData("""{"id":"2","is_reply":"perhaps"}""", "Expected true or false, but found a string at byte ")]
    public async Task Item_that_cannot_be_read_is_reported_with_its_JSON(string item, string reason)
    {
        Page<Media> page = await Page($$"""{"data":[{"id":"1"},{{item}},{"id":"3"}],"paging":{"cursors":{"after":"c"} } }""");

        Assert.Equal(["1", "3"], page.Items.Select(post => post.Id));
        UnreadItem unread = Assert.Single(page.Unread);
        Assert.Equal(item, unread.Json.GetRawText());
        Assert.StartsWith(reason, unread.Reason, StringComparison.Ordinal);
        Assert.Equal("c", page.After);
    }

    [Fact]
    public async Task Reason_tells_no_value_of_the_item()
    {
        Page<Media> page = await Page("""{"data":[{"id":"1","timestamp":"private"},{"id":"2","likes":1,"is_reply":"private"}]}""");

        Assert.DoesNotContain(page.Unread, item => item.Reason.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_of_nothing_but_odd_items_has_a_next_one()
    {
        Page<Media> page = await Page($$$"""{"data":[{{{Odd}}}],"paging":{"cursors":{"after":"c"},"next":"https://x"}}""");

        Assert.True(page.HasMore);
    }

    [Fact]
    public async Task JSON_that_breaks_off_is_no_page()
    {
        using ThreadsClient threads = new StubServer().Answers($$"""{"data":[{"id":"1"},{{Odd[..^2]}}""").Client();

        await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.Media.ListPageAsync("me", cancellationToken: Cancel));
    }

    [Theory]
    [InlineData("""{"data":"none"}""")]
    [InlineData("""{"data":[],"paging":{"cursors":true}}""")]
    [InlineData("\"1\"")]
    [InlineData("1")]
    [InlineData("null")]
    public async Task What_is_no_page_is_said(string body)
    {
        using ThreadsClient threads = new StubServer().Answers(body).Client();

        await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.Media.ListPageAsync("me", cancellationToken: Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task List_goes_on_behind_an_odd_item_and_tells_of_it(int prefetch)
    {
        List<string> seen = [];
        using ThreadsClient threads = new StubServer()
            .Answers($$$"""{"data":[{{{Odd}}}],"paging":{"cursors":{"after":"c"},"next":"https://x"}}""")
            .Answers("""{"data":[{"id":"1"},true,{"id":"3"}]}""")
            .Client();

        await foreach (
            Media post in threads.Media.ListAsync(
                "me",
                new() { Prefetch = prefetch, OnUnread = item => seen.Add(item.Json.GetRawText()) },
                Cancel
            )
        )
        {
            seen.Add(post.Id);
        }

        Assert.Equal([Odd, "true", "1", "3"], seen);
    }

    [Fact]
    public async Task What_the_listener_throws_ends_the_list()
    {
        using ThreadsClient threads = new StubServer().Answers("""{"data":[true]}""").Client();
        var list = threads.Media.ListAsync("me", new() { OnUnread = _ => throw new TimeoutException() }, Cancel);

        await Assert.ThrowsAsync<TimeoutException>(async () => await list.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Log_warns_of_odd_items_without_telling_them()
    {
        using var log = new MemoryLog();
        using ThreadsClient threads = new StubServer()
            .Answers("""{"data":[{"id":"1"},{"id":"2","timestamp":"private"},true]}""")
            .Client(options => options.LoggerFactory = log);

        await threads.Media.ListAsync("me", cancellationToken: Cancel).ToListAsync(Cancel);

        string line = Assert.Single(log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.StartsWith(
            "Warning: Media.List got 2 items that could not be read. Expected a time such as",
            line,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("private", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[{"id":"1"},{"id":"2"}]}""", "1 2")]
    [InlineData("""{"data":["1",2]}""", "1 2")]
    [InlineData("""["1",{"id":2}]""", "1 2")]
    [InlineData("""{"data":{"id":"1"}}""", "1")]
    [InlineData("""{"id":"1"}""", "1")]
    [InlineData("""{"data":[{"media_type":"IMAGE"},{"id":"2","timestamp":[1]}]}""", " 2")]
    [InlineData("""{"data":null}""", "")]
    [InlineData("""{"data":[],"paging":{}}""", "")]
    [InlineData("{}", "")]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("[]", "")]
    public async Task Items_of_a_carousel_are_read_in_all_the_shapes_Meta_has_for_them(string children, string? expected)
    {
        Page<Media> page = await Page($$"""{"data":[{"id":"9","children":{{children}}}]}""");

        Media post = Assert.Single(page.Items);
        Assert.Equal(expected, post.Children is { } items ? string.Join(' ', items.Select(item => item.Id)) : null);
        Assert.Empty(page.Unread);
    }

    [Fact]
    public async Task Item_of_a_carousel_keeps_what_does_not_fit()
    {
        Page<Media> page = await Page("""{"data":[{"id":"9","children":{"data":[{"id":"1","timestamp":[1],"new":2,"text":"x"}]}}]}""");

        Media child = Assert.Single(Assert.Single(page.Items).Children!);
        Assert.Equal(("1", "x", (DateTimeOffset?)null), (child.Id, child.Text, child.Timestamp));
        Assert.Equal("[1]", child.AdditionalProperties!["timestamp"].GetRawText());
        Assert.Equal("2", child.AdditionalProperties["new"].GetRawText());
    }

    [Fact]
    public async Task Post_whose_carousel_holds_what_is_no_item_is_reported()
    {
        Page<Media> page = await Page("""{"data":[{"id":"9","children":{"data":[{"id":"1"},true]}},{"id":"8"}]}""");

        Assert.Equal("8", Assert.Single(page.Items).Id);
        Assert.Equal("9", Assert.Single(page.Unread).Json.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("\"123\"", "123")]
    [InlineData("123", "123")]
    [InlineData("""{"id":"123"}""", "123")]
    [InlineData("""{"id":123,"username":"ada"}""", "123")]
    [InlineData("""{"username":"ada"}""", "")]
    [InlineData("{}", "")]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("[]", null)]
    [InlineData("false", null)]
    public async Task Post_inside_a_post_may_be_its_id_or_lack_it(string json, string? expected)
    {
        Page<Media> page = await Page(
            $$"""{"data":[{"id":"9","replied_to":{{json}},"quoted_post":{{json}},"root_post":{{json}},"reposted_post":{{json}}}]}"""
        );

        Media post = Assert.Single(page.Items);
        Assert.Equal(
            (expected, expected, expected, expected),
            (post.RepliedTo?.Id, post.QuotedPost?.Id, post.RootPost?.Id, post.RepostedPost?.Id)
        );
    }

    [Theory]
    [InlineData("\"123\"", "123")]
    [InlineData("123", "123")]
    [InlineData("""{"id":123}""", "123")]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    public async Task Owner_and_location_may_be_their_ids(string json, string? expected)
    {
        Page<Media> page = await Page(
            $$"""{"data":[{"id":"9","owner":{{json}},"location":{{json}},"location_id":{{(expected is null ? "null" : expected)}}}]}"""
        );

        Media post = Assert.Single(page.Items);
        Assert.Equal((expected, expected), (post.Owner?.Id, post.LocationId));
        Assert.Equal(expected ?? (json == "{}" ? "" : null), post.Location?.Id);
    }

    [Theory]
    [InlineData("""{"option_a":"Yes"}""", "Yes", null)]
    [InlineData(
        """{"option_a":"Yes","option_b":null,"total_votes":"12","option_a_votes_percentage":"0.5","expiration_timestamp":""}""",
        "Yes",
        12
    )]
    [InlineData("""{"option_a":2026,"total_votes":""}""", "2026", null)]
    [InlineData("\"\"", null, null)]
    [InlineData("[]", null, null)]
    public async Task Poll_may_be_partial(string json, string? option, int? votes)
    {
        Page<Media> page = await Page($$"""{"data":[{"id":"9","poll_attachment":{{json}}}]}""");

        Media post = Assert.Single(page.Items);
        Assert.Equal((option, votes), (post.PollAttachment?.OptionA, post.PollAttachment?.TotalVotes));
    }

    [Theory]
    [InlineData("\"2026-05-04T12:10:10+0000\"")]
    [InlineData("\"2026-05-04T12:10:10Z\"")]
    [InlineData("\"2026-05-04T05:10:10-0700\"")]
    [InlineData("1777896610")]
    [InlineData("\"1777896610\"")]
    [InlineData("1777896610000")]
    [InlineData("1777896610.0")]
    public async Task Time_of_a_post_may_be_written_in_many_ways(string json)
    {
        Page<Media> page = await Page($$"""{"data":[{"id":"9","timestamp":{{json}}}]}""");

        Assert.Equal(new DateTimeOffset(2026, 5, 4, 12, 10, 10, TimeSpan.Zero), Assert.Single(page.Items).Timestamp);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"True\"", true)]
    [InlineData("\"1\"", true)]
    [InlineData("1", true)]
    [InlineData("\"false\"", false)]
    [InlineData("0", false)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public async Task Flag_of_a_post_may_be_written_in_many_ways(string json, bool? expected)
    {
        Page<Media> page = await Page($$"""{"data":[{"id":"9","is_quote_post":{{json}}}]}""");

        Assert.Equal(expected, Assert.Single(page.Items).IsQuotePost);
    }

    [Fact]
    public async Task Value_that_is_new_is_kept()
    {
        Page<Media> page = await Page(
            """{"data":[{"id":"9","media_type":"HOLOGRAM","reply_audience":7,"topic_tag":2026,"mood":{"is":"new"}}]}"""
        );

        Media post = Assert.Single(page.Items);
        Assert.Equal(("HOLOGRAM", "7", "2026"), (post.MediaType?.Value, post.ReplyAudience?.Value, post.TopicTag));
        Assert.Equal("""{"is":"new"}""", post.AdditionalProperties!["mood"].GetRawText());
    }

    [Theory]
    [InlineData("""[{"id":1,"name":"a"},"2",{"id":"3","latitude":[]}]""", "1 2 3")]
    [InlineData("null", "")]
    public async Task Locations_are_read_in_all_the_shapes_Meta_has_for_them(string data, string expected)
    {
        using ThreadsClient threads = new StubServer().Answers($$"""{"data":{{data}}}""").Client();

        IReadOnlyList<Location> found = await threads.Locations.SearchAsync(options: new() { Query = "x" }, cancellationToken: Cancel);

        Assert.Equal(expected, string.Join(' ', found.Select(location => location.Id)));
    }

    [Fact]
    public async Task Post_by_itself_has_to_have_an_id()
    {
        using ThreadsClient threads = new StubServer().Answers("""{"text":"x"}""").Answers("\"1\"").Client();

        await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.Media.GetAsync("1", cancellationToken: Cancel));
        await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.Media.GetAsync("1", cancellationToken: Cancel));
    }

    private static async Task<Page<Media>> Page(string body)
    {
        using ThreadsClient threads = new StubServer().Answers(body).Client();
        return await threads.Media.ListPageAsync("me", cancellationToken: Cancel);
    }
}
