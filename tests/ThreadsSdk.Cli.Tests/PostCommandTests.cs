using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class PostCommandTests : PostingTestBase
{
    private const char Escape = '\u001b';

    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 300).Select(number => $"word{number}"));

    [Fact]
    public async Task Post_publishes_a_text_and_prints_its_id_and_address()
    {
        var run = await RunAsync("post", "Hello from the shell", "--topic", "#dotnet");

        var post = Assert.Single(Posts);
        Assert.Equal("Hello from the shell", post.Text);
        Assert.Matches($@"^{post.Id}  http\S+/post/\S+\s*$", run.Out);
        Assert.Contains("post: publishing", run.Error, StringComparison.Ordinal);
        Assert.Contains($"post: out as {post.Id}", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, run.Error);
        Assert.DoesNotContain(Ada.AccessToken, run.Out + run.Error, StringComparison.Ordinal);
        Assert.Empty(Written());
    }

    [Fact]
    public async Task Post_with_quiet_shows_the_result_alone()
    {
        var run = await RunAsync("post", "Hello", "--quiet");

        Assert.Empty(run.Error);
        Assert.Contains(Posts[0].Id, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_with_json_prints_one_object_and_nothing_else()
    {
        var run = await RunAsync("post", "Hello", "--json");

        Assert.Empty(run.Error);
        Assert.Equal(Posts[0].Id, run.Json.GetProperty("id").GetString());
        Assert.StartsWith("http", run.Json.GetProperty("permalink").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, run.Json.GetProperty("posts").GetArrayLength());
    }

    [Theory]
    [InlineData("post", "-")]
    [InlineData("post")]
    public async Task Post_reads_the_text_from_the_input(params string[] args)
    {
        var run = await CommandRun.OfAsync(args, Environment(), "Two\nlines\n");

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Equal("Two\nlines", Assert.Single(Posts).Text);
    }

    [Fact]
    public async Task Post_in_a_terminal_asks_nobody_to_type_the_text()
    {
        using var error = new StringWriter();
        var streams = new CommandStreams(TextReader.Null, TextWriter.Null, error) { IsInputTerminal = true };

        var code = await ThreadsCommand.RunAsync(
            ["post"],
            streams,
            new CommandEnvironment(Environment()),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(ExitCode.Usage, ExitCode.From(code));
        Assert.Contains("nothing to post", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_takes_files_by_address_with_alt_texts_in_their_order()
    {
        await RunAsync(
            "post",
            "--file",
            "https://example.com/a.jpg",
            "--file",
            "https://example.com/b.mp4",
            "--file",
            "https://example.com/c.png",
            "--alt",
            "The first",
            "--alt",
            "",
            "--alt",
            "The third"
        );

        var media = Assert.Single(Posts).Media;
        Assert.Equal(
            ["https://example.com/a.jpg", "https://example.com/b.mp4", "https://example.com/c.png"],
            media.Select(item => item.Url)
        );
        Assert.Equal(["The first", null, "The third"], media.Select(item => item.AltText));
    }

    [Fact]
    public async Task Post_puts_a_local_file_on_the_host_and_takes_it_away_again()
    {
        var run = await RunAsync(
            "post",
            "At home",
            "--file",
            Picture(),
            "--alt",
            "A cat",
            "--host",
            $"folder:{Site}=https://example.com/media"
        );

        var media = Assert.Single(Assert.Single(Posts).Media);
        Assert.StartsWith("https://example.com/media/", media.Url, StringComparison.Ordinal);
        Assert.Equal("A cat", media.AltText);
        Assert.Empty(Directory.EnumerateFiles(Site));
        Assert.Contains("post: waiting for its container", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_of_a_local_file_without_a_host_says_what_to_do()
    {
        var run = await TryAsync("post", "--file", Picture());

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("cat.png", run.Error, StringComparison.Ordinal);
        Assert.Contains("--host folder:PATH[=URL]", run.Error, StringComparison.Ordinal);
        Assert.Contains("--host github:", run.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task Post_of_a_file_that_is_no_image_tells_the_rule_and_posts_nothing()
    {
        var run = await TryAsync(
            "post",
            "Two files",
            "--file",
            Picture(),
            "--file",
            TextFile("no image"),
            "--host",
            $"folder:{Site}=https://example.com/media"
        );

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("media[1]", run.Error, StringComparison.Ordinal);
        Assert.Empty(Written());
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task Post_without_chain_refuses_a_long_text_and_names_the_way_out()
    {
        var run = await TryAsync("post", Long);
        var json = await TryAsync("post", Long, "--topic", "a.b", "--json");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains($"{ThreadsLimits.PostTextLength}", run.Error, StringComparison.Ordinal);
        Assert.Contains("--chain", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, json.ErrorJson.GetProperty("rules").GetArrayLength());
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task Post_with_chain_publishes_numbered_replies_and_a_line_for_each()
    {
        var run = await RunAsync("post", Long + " #one #two", "--chain", "--number", "--cut-mark", "…", "--hashtags", "one-per-part");

        Assert.True(Posts.Count > 2);
        Assert.All(Posts.Skip(1).Zip(Posts), pair => Assert.Equal(pair.Second.Id, pair.First.ReplyToId));
        Assert.Contains($"1/{Posts.Count}", Posts[0].Text, StringComparison.Ordinal);
        Assert.Contains("…", Posts[0].Text, StringComparison.Ordinal);
        Assert.Contains("#one", Posts[0].Text, StringComparison.Ordinal);
        Assert.Contains("#two", Posts[1].Text, StringComparison.Ordinal);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Posts.Count, lines.Length);
        Assert.StartsWith($"1/{Posts.Count}  {Posts[0].Id}  http", lines[0], StringComparison.Ordinal);
        Assert.Contains($"post 2 of {Posts.Count}: publishing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_answers_and_quotes()
    {
        var first = (await RunAsync("post", "First", "--json")).Json.GetProperty("id").GetString()!;

        await RunAsync("post", "Second", "--reply-to", first);
        await RunAsync("reply", first, "Third");
        await RunAsync("post", "Fourth", "--quote", first);

        Assert.Equal([first, first], Posts.Skip(1).Take(2).Select(post => post.ReplyToId));
        Assert.Equal(first, Posts[3].QuotedId);
    }

    [Fact]
    public async Task Post_in_a_terminal_shows_progress_that_moves()
    {
        // Long enough to be seen on a busy machine.
        await using var slow = await ThreadsSimulator.StartAsync(
            new() { ImageProcessingTime = TimeSpan.FromSeconds(1) },
            TestContext.Current.CancellationToken
        );
        var ada = slow.Users[0];
        var run = await CommandRun.OfAsync(
            ["post", Long, "--chain", "--file", "https://example.com/a.jpg", "--file", "https://example.com/b.jpg"],
            new(Environment(ada)) { ["TERM"] = "xterm-256color", [CommandEnvironment.BaseAddress] = slow.BaseAddress.ToString() },
            isTerminal: true
        );
        var plain = await CommandRun.OfAsync(
            ["post", "Hello"],
            new(Environment()) { [CommandEnvironment.NoColor] = "1" },
            isTerminal: true
        );

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Contains(Escape, run.Error);
        Assert.Contains("waiting for its container", run.Error, StringComparison.Ordinal);
        Assert.Contains("item 2 of 2", run.Error, StringComparison.Ordinal);
        Assert.All(slow.PublishedBy(ada), post => Assert.Contains($"out as {post.Id}", run.Error, StringComparison.Ordinal));
        Assert.DoesNotContain(Escape, plain.Error);
    }

    [Fact]
    public async Task Post_with_a_key_posts_once_however_often_it_runs()
    {
        var first = await RunAsync("post", "Once", "--key", "article-1");
        var second = await RunAsync("post", "Once", "--key", "article-1");
        var other = await TryAsync("post", "Something else", "--key", "article-1");

        Assert.Equal(first.Out, second.Out);
        Assert.Single(Posts);
        Assert.Equal(ExitCode.Usage, other.Exit);
        Assert.Contains("article-1", other.Error, StringComparison.Ordinal);
        Assert.Single(Written());
    }

    [Fact]
    public async Task Post_without_a_place_for_journals_names_the_option()
    {
        var environment = Environment();
        environment.Remove(CommandEnvironment.Journals);

        var run = await CommandRun.OfAsync(["post", "Hello"], environment);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("--journals", run.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task Post_takes_all_that_a_text_can_hold()
    {
        await AssertOptionsAsync(["--gif", "abc123"], options => options.GifAttachment is { GifId: "abc123" });
        await AssertOptionsAsync(
            ["--poll", "Tea", "--poll", "Coffee", "--poll", "Water"],
            options => options.PollAttachment is { OptionB: "Coffee", OptionC: "Water", OptionD: null }
        );
        await AssertOptionsAsync(["--link", "https://example.com/"], options => options.LinkAttachment == "https://example.com/");
        await AssertOptionsAsync(
            ["--reply-control", "accounts_you_follow", "--approve-replies"],
            options => options.ReplyControl == ReplyControl.AccountsYouFollow && options.EnableReplyApprovals is true
        );
        await AssertOptionsAsync(
            ["--spoiler", "the butler", "--spoiler", "pantry"],
            options => options.TextEntities is [{ Offset: 7, Length: 10 }, { Length: 6 }]
        );
        await AssertOptionsAsync(["--countries", "US, CA"], options => options.AllowlistedCountryCodes is ["US", "CA"]);
        await AssertOptionsAsync(["--ghost"], options => options.IsGhostPost is true);
        await AssertOptionsAsync(["--at-once"], options => options.AutoPublishText is true);
        await AssertOptionsAsync(["--instagram"], options => options.CrossreshareToIg is true);
        await AssertOptionsAsync(["--instagram", "dark"], options => options.CrossreshareToIgDarkMode is true);
    }

    [Fact]
    public async Task Post_hides_media_and_tags_a_place()
    {
        using var threads = new ThreadsClient(Simulator.ClientOptions());
        var place = (
            await threads.Locations.SearchAsync(options: new() { Query = "park" }, cancellationToken: TestContext.Current.CancellationToken)
        )[0].Id!;

        await RunAsync("post", "--file", "https://example.com/a.jpg", "--spoiler-media", "--location", place);

        var options = Assert.Single(Posts).Options;
        Assert.True(options?.IsSpoilerMedia);
        Assert.Equal(place, options?.LocationId);
    }

    [Fact]
    public async Task Post_takes_an_article_from_a_file_or_the_input()
    {
        await RunAsync("post", "Read on", "--article", TextFile(Long + "\n"));
        var piped = await CommandRun.OfAsync(["post", "Read on", "--article", "-"], Environment(), Long);

        Assert.True(piped.Exit == ExitCode.Ok, piped.Error);
        Assert.Equal([Long, Long], Posts.Select(post => post.Options?.TextAttachment?.Plaintext));
    }

    [Fact]
    public async Task Dry_run_shows_the_posts_and_what_would_be_sent_without_a_token()
    {
        string[] args =
        [
            "post",
            Long,
            "--chain",
            "--number",
            "--dry-run",
            "--topic",
            "dotnet",
            "--quote",
            "17900000000000001",
            "--file",
            Picture(),
            "--file",
            "https://example.com/b.mp4",
            "--alt",
            "A cat",
        ];

        var run = await CommandRun.OfAsync(args);
        var json = await CommandRun.OfAsync([.. args, "--json"]);

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Empty(run.Error);
        Assert.Matches($@"post 1 of \d: \d+ of {ThreadsLimits.PostTextLength} characters", run.Out);
        Assert.All(
            [
                "post 2 of",
                "a reply to the one before",
                "(the post before)",
                "dotnet",
                "17900000000000001",
                "https://example.com/b.mp4",
                "cat.png",
                "A cat",
                "Nothing was sent.",
            ],
            text => Assert.Contains(text, run.Out, StringComparison.Ordinal)
        );
        var posts = json.Json.GetProperty("posts");
        Assert.True(posts[0].GetProperty("characters").GetInt32() <= ThreadsLimits.PostTextLength);
        Assert.Equal(3, posts[0].GetProperty("requests").GetArrayLength());
        Assert.Equal("A cat", posts[0].GetProperty("requests")[0].GetProperty("alt_text").GetString());
        Assert.Equal("TEXT", posts[1].GetProperty("requests")[0].GetProperty("media_type").GetString());
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task Dry_run_looks_into_files_and_says_when_they_have_no_place()
    {
        var video = Path.ChangeExtension(Picture(), ".mp4");
        File.Copy(Picture(), video, overwrite: true);

        var json = await CommandRun.OfAsync("post", "x", "--file", video, "--dry-run", "--json");
        var text = await CommandRun.OfAsync("post", "x", "--file", video, "--dry-run");
        File.WriteAllBytes(video, File.ReadAllBytes(Picture())[..33]);
        var cutOff = await CommandRun.OfAsync("post", "x", "--file", video, "--dry-run");

        Assert.Equal("IMAGE", json.Json.GetProperty("posts")[0].GetProperty("requests")[0].GetProperty("media_type").GetString());
        Assert.Equal("cat.mp4", json.Json.GetProperty("without_host")[0].GetString());
        Assert.Contains("There is no place yet to put cat.mp4", text.Out, StringComparison.Ordinal);
        Assert.Contains("--host github:", text.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, cutOff.Exit);
        Assert.Contains("must be a whole PNG", cutOff.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dry_run_tells_every_broken_rule_on_a_line_of_its_own()
    {
        var run = await CommandRun.OfAsync("post", Long, "--topic", "a.b", "--dry-run");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Matches(@"(?m)^ {7}text must ", run.Error);
        Assert.Matches(@"(?m)^ {7}topic_tag must ", run.Error);
    }

    [Fact]
    public async Task Dry_run_keeps_control_characters_from_the_terminal()
    {
        var run = await CommandRun.OfAsync("post", "[red]not\u001b[31m red\u0007[/]", "--dry-run");

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.DoesNotContain(run.Out, character => character is Escape or '\u0007');
        Assert.Contains("[red]not", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_with_a_wrong_token_fails_without_showing_it()
    {
        var environment = Environment();
        environment[CommandEnvironment.AccessToken] = "TH-nobody-has-this-one";

        var run = await CommandRun.OfAsync(["post", "Hello", "--json"], environment);

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Empty(run.Out);
        Assert.Equal(JsonValueKind.Number, run.ErrorJson.GetProperty("code").ValueKind);
        Assert.DoesNotContain("TH-nobody", run.Error, StringComparison.Ordinal);
    }

    private async Task AssertOptionsAsync(string[] args, Func<CreateContainerOptions, bool> isRight)
    {
        await RunAsync(["post", "It was the butler, in the pantry", "--allow-duplicate", .. args]);

        Assert.True(isRight(Posts[^1].Options!), string.Join(' ', args) + ": " + Posts[^1].Options);
    }
}
