using ThreadsSdk.Cli.Failures;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

/// <summary>Drafts, duplicates and links without a card, from a shell.</summary>
public sealed class DraftCommandTests : PostingTestBase
{
    [Fact]
    public async Task Stage_makes_a_draft_and_prints_the_line_that_publishes_it()
    {
        var staged = await RunAsync("post", "Soon", "--topic", "dotnet", "--stage");
        Assert.Empty(Posts);
        var line = staged.Out.Split('\n').Single(line => line.StartsWith("publish it", StringComparison.Ordinal)).Split('\t')[1].Trim();
        var listed = await RunAsync("post", "--list");

        var published = await RunAsync([.. line.Split(' ')[1..]]);
        var again = await RunAsync([.. line.Split(' ')[1..]]);
        var listedAfterwards = await RunAsync("post", "--list");

        Assert.Contains("draft", listed.Out, StringComparison.Ordinal);
        Assert.Equal("Soon", Assert.Single(Posts).Text);
        Assert.Contains(Posts[0].Id, published.Out, StringComparison.Ordinal);
        Assert.Equal(published.Out, again.Out);
        Assert.Contains("There is no draft", listedAfterwards.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_several_publish_at_once_is_out_once_and_all_are_told()
    {
        var draft = (await RunAsync("post", "Soon", "--stage", "--json")).Json.GetProperty("draft").GetString()!;

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync("post", "--publish", draft, "--json")));

        var id = Assert.Single(Posts).Id;
        Assert.All(runs, run => Assert.Equal(id, run.Json.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Post_that_is_staged_already_names_the_draft_before_the_way_to_a_second_post()
    {
        await RunAsync("post", "Soon", "--stage", "--key", "news");

        var refused = await TryAsync("post", "Soon");

        Assert.Equal(ExitCode.Usage, refused.Exit);
        Assert.Contains("threads post --publish news", refused.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task List_shows_what_is_sound_beside_a_damaged_journal()
    {
        await RunAsync("post", "Soon", "--stage", "--key", "news");
        await File.WriteAllTextAsync(Path.Combine(Journals, "publish-bad.json"), "{\"id\":", TestContext.Current.CancellationToken);

        var list = await RunAsync("post", "--list");
        var json = (await RunAsync("post", "--list", "--json")).Json;

        Assert.Contains("news", list.Out, StringComparison.Ordinal);
        Assert.Contains("bad", list.Out, StringComparison.Ordinal);
        Assert.Contains("damaged", list.Out, StringComparison.Ordinal);
        Assert.Equal(2, json.GetArrayLength());
        Assert.Contains(json.EnumerateArray(), item => item.TryGetProperty("text", out var text) && text.GetString() == "Soon");
    }

    [Fact]
    public async Task Stage_and_publish_work_with_a_key_in_JSON()
    {
        var staged = (await RunAsync("post", "Soon", "--stage", "--key", "news", "--json")).Json;
        var listed = (await RunAsync("post", "--list", "--json")).Json[0];
        var first = (await RunAsync("post", "--publish", "news", "--json")).Json;
        var second = (await RunAsync("post", "--publish", "news", "--json")).Json;

        Assert.Equal("news", staged.GetProperty("draft").GetString());
        Assert.InRange(
            staged.GetProperty("until").GetDateTimeOffset(),
            TimeProvider.System.GetUtcNow().AddHours(23),
            TimeProvider.System.GetUtcNow().AddHours(24)
        );
        Assert.True(listed.GetProperty("draft").GetBoolean());
        Assert.Equal(Assert.Single(Posts).Id, first.GetProperty("id").GetString());
        Assert.Equal(Posts[0].Id, second.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_reply_can_be_a_draft_too()
    {
        var parent = (await RunAsync("post", "A question", "--json")).Json.GetProperty("id").GetString()!;
        var draft = (await RunAsync("reply", parent, "An answer", "--stage", "--json")).Json.GetProperty("draft").GetString()!;

        await RunAsync("post", "--publish", draft);

        Assert.Equal(parent, Posts[^1].ReplyToId);
    }

    [Fact]
    public async Task A_draft_is_published_by_its_own_option_only()
    {
        await RunAsync("post", "Soon", "--stage", "--key", "news");

        var resumed = await TryAsync("post", "--resume", "news");
        var missing = await TryAsync("post", "--publish", "olds");
        var both = await TryAsync("post", "--publish", "news", "--list");
        var withText = await TryAsync("post", "More", "--publish", "news");
        var discarded = await RunAsync("post", "--discard", "news");

        Assert.Equal(
            [ExitCode.Usage, ExitCode.Usage, ExitCode.Usage, ExitCode.Usage],
            new[] { resumed, missing, both, withText }.Select(run => run.Exit)
        );
        Assert.Contains("threads post --publish news", resumed.Error, StringComparison.Ordinal);
        Assert.Contains("news", discarded.Out, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task Post_refuses_what_is_out_already_unless_told_otherwise()
    {
        await RunAsync("post", "Good morning");

        var refused = await TryAsync("post", "Good morning");
        await RunAsync("post", "Good morning", "--allow-duplicate");

        Assert.Equal(ExitCode.Usage, refused.Exit);
        Assert.Contains("--allow-duplicate", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, Posts.Count);
        Assert.Empty(Written());
    }

    [Theory]
    [InlineData("text", "Read this\nhttps://new.invalid/page")]
    [InlineData("drop", "Read this")]
    public async Task Post_goes_without_a_card_when_told_so(string fallback, string expected)
    {
        var run = await RunAsync("post", "Read this", "--link", "https://new.invalid/page", "--link-fallback", fallback);

        Assert.Equal(expected, Assert.Single(Posts).Text);
        Assert.Contains("Threads can make no card for the link", run.Error, StringComparison.Ordinal);
        Assert.Contains("without the card of its link", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("")]
    public async Task Post_takes_no_other_fallback(string fallback)
    {
        var run = await TryAsync("post", "Read this", "--link", "https://example.com/", "--link-fallback", fallback);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("--link-fallback", run.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_asks_the_address_of_an_image_first(bool isDryRun)
    {
        await using var page = await PageServer.StartAsync("<html>Log in</html>");
        string[] args =
        [
            "post",
            "--file",
            new Uri(page.Address, "sea.jpg").AbsoluteUri,
            "--check",
            .. isDryRun ? ["--dry-run"] : Array.Empty<string>(),
        ];

        var run = await TryAsync(args);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("media[0]", run.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task Post_refuses_a_sharing_page_before_anything_is_sent()
    {
        var run = await TryAsync("post", "--file", "https://www.icloud.com/photos/sea.jpg");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("iCloud", run.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }
}
