using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class UsageTests
{
    private const string Secret = "TH-not-to-be-shown";

    [Fact]
    public async Task An_unknown_command_is_refused_with_the_one_that_was_meant()
    {
        var run = await CommandRun.OfAsync("psots");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Empty(run.Out);
        Assert.Contains("psots", run.Error, StringComparison.Ordinal);
        Assert.Contains("threads posts", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_a_token_tells_all_ways_to_give_one()
    {
        var run = await CommandRun.OfAsync("me");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(CommandEnvironment.AccessToken, run.Error, StringComparison.Ordinal);
        Assert.Contains("--token-stdin", run.Error, StringComparison.Ordinal);
        Assert.Contains("threads auth login", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--token", Secret)]
    [InlineData("--access-token", Secret)]
    [InlineData("--token=" + Secret)]
    public async Task A_token_as_an_option_is_refused_without_being_shown(params string[] option)
    {
        var run = await CommandRun.OfAsync(["me", .. option]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.DoesNotContain(Secret, run.Error + run.Out, StringComparison.Ordinal);
        Assert.Contains("There is no option for the token", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_word_nobody_knows_is_not_shown()
    {
        var word = Secret + new string('x', 100);

        var run = await CommandRun.OfAsync("me", word);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.DoesNotContain(Secret, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Secret + "\nsecond line")]
    [InlineData(Secret + " and more")]
    [InlineData("\"" + Secret + "\t\"")]
    [InlineData(Secret + "\u00e9")]
    public async Task A_token_with_a_line_break_or_a_space_is_refused_without_being_shown(string token)
    {
        var variable = await CommandRun.OfAsync(["me"], new() { [CommandEnvironment.AccessToken] = token });
        var input = await CommandRun.OfAsync(["me", "--token-stdin"], [], token);

        Assert.Equal(ExitCode.Usage, variable.Exit);
        Assert.Equal(ExitCode.Usage, input.Exit);
        Assert.DoesNotContain(Secret, variable.Error + input.Error, StringComparison.Ordinal);
        Assert.Contains(CommandEnvironment.AccessToken, variable.Error, StringComparison.Ordinal);
        Assert.Contains("standard input", input.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_from_an_endless_input_is_refused()
    {
        var run = await CommandRun.OfAsync(["me", "--token-stdin"], [], new string('x', 100_000));

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.True(run.Error.Length < 1_000);
    }

    [Theory]
    [InlineData("posts", "--limit", "0")]
    [InlineData("posts", "--limit", "many")]
    [InlineData("simulator", "--port", "70000")]
    [InlineData("simulator", "--port", "-1")]
    [InlineData("get")]
    [InlineData("auth", "nonsense")]
    [InlineData("auth", "login")]
    [InlineData("auth", "login", "--scopes", "threads_basics")]
    [InlineData("auth", "exchange")]
    [InlineData("auth", "refresh")]
    [InlineData("auth", "refresh", "--auto", "maybe")]
    [InlineData("auth", "refresh", "--user", "ada", "--token-stdin")]
    [InlineData("auth", "status")]
    [InlineData("auth", "logout", "--all", "--user", "ada")]
    [InlineData("auth", "inspect", "--user", "ada", "--token-stdin")]
    [InlineData("call", "PATCH", "me")]
    [InlineData("call", "GET", "me", "-p", "novalue")]
    [InlineData("call", "GET", "https://example.com/me")]
    [InlineData("call", "GET", "../me")]
    [InlineData("get", "..")]
    [InlineData("post")]
    [InlineData("post", "")]
    [InlineData("post", "-", "--article", "-")]
    [InlineData("post", "-", "--token-stdin")]
    [InlineData("post", "--article", "/nowhere/article.txt")]
    [InlineData("post", "Hello", "--alt", "A cat")]
    [InlineData("post", "Hello", "--file", "nowhere.jpg")]
    [InlineData("post", "Hello", "--file", "")]
    [InlineData("post", "Hello", "--file", "https://example.com/cat")]
    [InlineData("post", "Hello", "--poll", "Tea")]
    [InlineData("post", "Hello", "--poll", "1", "--poll", "2", "--poll", "3", "--poll", "4", "--poll", "5")]
    [InlineData("post", "Hello", "--number")]
    [InlineData("post", "Hello", "--hashtags", "stay")]
    [InlineData("post", "Hello", "--chain", "--hashtags", "nowhere")]
    [InlineData("post", "Hello", "--spoiler", "butler")]
    [InlineData("post", "Hello", "--instagram", "light")]
    [InlineData("post", "Hello", "--topic", "two.words")]
    [InlineData("post", "Hello", "--gif", "1", "--poll", "a", "--poll", "b")]
    [InlineData("post", "Hello", "--ghost", "--topic", "dotnet")]
    [InlineData("post", "Hello", "--link", "https://a.example", "--link", "https://b.example")]
    [InlineData("post", "Hello")]
    [InlineData("post", "Hello", "--key", "", "--journals", "/nowhere")]
    [InlineData("post", "Hello", "--resume", "0123456789ab")]
    [InlineData("post", "--resume", "0123456789ab", "--topic", "dotnet")]
    [InlineData("post", "--resume", "0123456789ab", "--dry-run")]
    [InlineData("post", "--resume", "0123456789ab", "--journals", "/nowhere")]
    [InlineData("post", "Hello", "--journals", "/nowhere", "--host", "/var/www")]
    [InlineData("post", "Hello", "--journals", "/nowhere", "--host", "folder:/var/www=ftp://example.com")]
    [InlineData("post", "Hello", "--journals", "/nowhere", "--host", "github:octocat/media")]
    [InlineData("post", "Hello", "--journals", "/nowhere", "--host", "s3:")]
    [InlineData("reply")]
    [InlineData("reply", "1")]
    [InlineData("repost")]
    [InlineData("delete")]
    [InlineData("delete", "..")]
    [InlineData("hide")]
    [InlineData("simulator", "--image-time", "soon")]
    [InlineData("simulator", "--video-time", "5")]
    [InlineData("simulator", "--fault", "explode")]
    [InlineData("simulator", "--port", "0", "--fault", "lose-response:Publishing.Nothing")]
    [InlineData("me", "--base-address", "nonsense")]
    [InlineData("me", "--base-address", "http://example.com")]
    [InlineData("demo", "--base-address", "https://graph.threads.net")]
    [InlineData("demo", "--base-address", "http://127.0.0.1:1")]
    public async Task A_wrong_command_line_ends_with_2_and_a_next_step(params string[] args)
    {
        var run = await CommandRun.OfAsync(args, new() { [CommandEnvironment.AccessToken] = Secret });

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Empty(run.Out);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_command_line_is_told_in_json_when_asked_for()
    {
        var run = await CommandRun.OfAsync("posts", "--limit", "0", "--json");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Equal("usage", run.ErrorJson.GetProperty("kind").GetString());
        Assert.Equal(2, run.ErrorJson.GetProperty("exit_code").GetInt32());
        Assert.Equal(JsonValueKind.String, run.ErrorJson.GetProperty("next_step").ValueKind);
    }
}
