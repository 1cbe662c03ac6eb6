using System.Net;
using System.Net.Sockets;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

/// <summary>A slip of the pen sends nothing.</summary>
public sealed class WordTests : PostingTestBase
{
    private static readonly CommandLines Lines = new();

    [Fact]
    public Task A_mistyped_option_of_any_command_sends_nothing() => RefusedAsync(Lines.Mistyped(), atLeast: 300);

    [Fact]
    public Task An_empty_option_of_any_command_sends_nothing() => RefusedAsync(Lines.Emptied(), atLeast: 300);

    [Fact]
    public Task An_option_in_place_of_a_value_sends_nothing_whatever_the_command() => RefusedAsync(Lines.Swapped(), atLeast: 300);

    [Theory]
    [InlineData("Did you mean --dry-run?", "post", "--dryrun")]
    [InlineData("Did you mean --chain?", "post", "--chian")]
    [InlineData("Did you mean --dry-run?", "post", "draft", "--dry_run")]
    [InlineData("Did you mean --dry-run?", "post", "draft", "\u2014dry-run")]
    [InlineData("is not an option of `threads delete`", "delete", "--dry-run")]
    [InlineData("is not an option of `threads post`", "post", "-nx")]
    [InlineData("is not an option of `threads post`", "post", "-f.png")]
    [InlineData("--topic is empty", "post", "draft", "--topic=", "--dry-run")]
    [InlineData("--topic is empty", "post", "--topic=", "hello")]
    [InlineData("--topic is empty", "post", "draft", "--topic", "", "--dry-run")]
    [InlineData("--key is empty", "post", "draft", "--key=", "--dry-run")]
    [InlineData("--topic needs a value", "post", "draft", "--topic", "--dry-run")]
    [InlineData("--poll needs a value", "post", "draft", "--poll", "A", "--poll", "--dry-run")]
    [InlineData("--topic needs a value", "post", "draft", "--topic", "--", "dry")]
    [InlineData("--dry-run takes no value", "post", "draft", "--dry-run=false")]
    [InlineData("--dry-run takes no value", "post", "draft", "--dry-run=")]
    [InlineData("--resume is empty", "post", "--resume=")]
    [InlineData("--limit needs a value", "posts", "--limit", "-5")]
    [InlineData("--limit must be at least 1", "posts", "--limit=-5")]
    [InlineData("media-id is empty", "delete", "")]
    [InlineData("media-id is empty", "insights", " ")]
    [InlineData("media-id is empty", "reply", "", "text")]
    [InlineData("text is empty", "reply", "1", "")]
    [InlineData("user is empty", "posts", "")]
    [InlineData("text is empty", "post", "--", "")]
    public async Task A_wrong_word_is_refused_with_what_is_wrong(string said, params string[] args)
    {
        var run = await CommandRun.OfAsync(args, Environment(), "A text in the input");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Empty(run.Out);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Theory]
    [InlineData("--dry-run", "post", "--", "--dry-run")]
    [InlineData("--chian", "post", "--topic", "dotnet", "--", "--chian")]
    [InlineData("-5 degrees", "post", "--", "-5 degrees")]
    [InlineData("--", "post", "--", "--")]
    [InlineData("- a list", "post", "--", "- a list")]
    [InlineData("true", "post", "--quiet", "true")]
    [InlineData("\u2013 a dialogue", "post", "\u2013 a dialogue")]
    public async Task A_text_may_begin_with_a_dash_behind_two_of_them(string text, params string[] args)
    {
        await RunAsync(args);

        Assert.Equal(text, Assert.Single(Posts).Text);
    }

    [Fact]
    public async Task A_value_may_begin_with_a_dash_behind_an_equals_sign()
    {
        await RunAsync("post", "--topic=-dotnet", "Hello");

        Assert.Equal(("Hello", "-dotnet"), (Posts[0].Text, Posts[0].TopicTag));
    }

    [Fact]
    public async Task An_empty_alt_text_is_one()
    {
        await RunAsync("post", "Hello", "--file", "https://example.com/a.jpg", "--alt=");

        Assert.Equal("Hello", Assert.Single(Posts).Text);
    }

    [Theory]
    [InlineData("post", "A text")]
    [InlineData("post", "--file", "https://example.com/a.jpg")]
    [InlineData("reply", "17900000000000001", "A text")]
    public async Task A_text_in_the_input_that_nobody_would_read_is_refused(params string[] args)
    {
        var run = await CommandRun.OfAsync(args, Environment(), "\nAnother text\n");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("would be lost", run.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task An_input_that_stays_open_and_empty_stops_no_post()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)server.LocalEndpoint, TestContext.Current.CancellationToken);
        using var input = new StreamReader(client.GetStream());
        var streams = new CommandStreams(input, TextWriter.Null, TextWriter.Null);

        var code = await ThreadsCommand.RunAsync(
            ["post", "Hello"],
            streams,
            new CommandEnvironment(Environment()),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(ExitCode.Ok, ExitCode.From(code));
        Assert.Single(Posts);
    }

    private static async Task RefusedAsync(IEnumerable<string[]> lines, int atLeast)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var environment = new Dictionary<string, string>
        {
            [CommandEnvironment.BaseAddress] = $"http://{server.LocalEndpoint}",
            [CommandEnvironment.AccessToken] = "TH-a-token",
            [CommandEnvironment.AppId] = "1",
            [CommandEnvironment.AppSecret] = "secret",
            [CommandEnvironment.RedirectUri] = "https://you.example/",
        };
        var count = 0;
        foreach (var line in lines)
        {
            var run = await CommandRun.OfAsync(line, environment, "A text in the input");
            Assert.True(run.Exit == ExitCode.Usage, $"{string.Join(' ', line)}: {run.Code} {run.Out}{run.Error}");
            Assert.Empty(run.Out);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            count++;
        }

        Assert.False(server.Pending());
        Assert.True(count >= atLeast, $"only {count} command lines");
        TestContext.Current.SendDiagnosticMessage($"{count} command lines were refused");
    }
}
