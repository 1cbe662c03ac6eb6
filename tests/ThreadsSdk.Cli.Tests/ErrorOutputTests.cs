using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

/// <summary>What the command says of the errors a server answers with.</summary>
public sealed class ErrorOutputTests
{
    private const string Token = "THAAcanary0123456789abcdefghijklmnop";

    private const string Carousel =
        """{"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_subcode":4279004,"is_transient":false,"error_user_title":"Invalid Carousel Children","error_user_msg":"The children are expired.","fbtrace_id":"A1"}}""";

    [Fact]
    public async Task Text_says_the_reason_and_what_to_do()
    {
        var run = await RunAsync(Carousel, 400, "me");

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.StartsWith(
            "error: Profiles.Get failed: Invalid parameter (HTTP 400, code 100, subcode 4279004). Invalid Carousel Children: The "
                + "children are expired. ",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("Wait until all items are FINISHED", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_reason_the_advice_and_whether_to_try_again()
    {
        var error = (await RunAsync(Carousel, 400, "me", "--json")).ErrorJson;

        Assert.Equal("Invalid Carousel Children", Text(error, "user_title"));
        Assert.Equal("The children are expired.", Text(error, "user_message"));
        Assert.Equal("children_invalid", Text(error, "error"));
        Assert.Equal("wait", Text(error, "retry"));
        Assert.StartsWith("Wait until all items are FINISHED", Text(error, "advice"), StringComparison.Ordinal);
        Assert.Contains("The children are expired.", Text(error, "message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"error":{"message":"x","code":190}}""", "never")]
    [InlineData(400, """{"error":{"message":"x","code":4}}""", "later")]
    [InlineData(429, "", "later")]
    [InlineData(400, """{"error":{"message":"x","code":77777,"is_transient":true}}""", "backoff")]
    [InlineData(400, """{"error":{"message":"x","code":77777}}""", null)]
    [InlineData(403, "Forbidden", null)]
    [InlineData(400, """{"error":{"message":"x","code":9004,"error_subcode":2207052}}""", "never")]
    public async Task Json_says_whether_to_try_again_as_far_as_it_is_known(int status, string body, string? retry)
    {
        var error = (await RunAsync(body, status, "me", "--json")).ErrorJson;

        Assert.Equal(retry, Text(error, "retry"));
    }

    [Theory]
    [InlineData("me")]
    [InlineData("me", "--json")]
    public async Task Neither_secrets_nor_commands_to_a_terminal_are_shown(params string[] args)
    {
        var text = $"bad {Token}\u001b[2J\n\u202Eerror: forged access_token=canary&x ";
        var body = JsonSerializer.Serialize(
            new
            {
                error = new
                {
                    message = text,
                    code = text,
                    error_user_title = text,
                    error_user_msg = text,
                    error_data = new { details = text },
                },
            }
        );

        var run = await RunAsync(body, 400, args);

        Assert.DoesNotContain("canary", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Error.ReplaceLineEndings(" "), character => char.IsControl(character) || character is '\u202E');
        Assert.DoesNotContain("\\u001b", run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("forged", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_a_proxy_is_told_in_its_words()
    {
        var run = await RunAsync("<html><title>Hotel</title><p>Please log in</p></html>", 403, "me");

        Assert.Equal(ExitCode.Unintelligible, run.Exit);
        Assert.Contains("It says: Hotel Please log in.", run.Error, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement error, string name) => error.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static async Task<CommandRun> RunAsync(string body, int status, params string[] args)
    {
        await using var server = await PageServer.StartAsync(body, status);
        return await CommandRun.OfAsync(
            args,
            new() { [CommandEnvironment.BaseAddress] = server.Address.ToString(), [CommandEnvironment.AccessToken] = Token }
        );
    }
}
