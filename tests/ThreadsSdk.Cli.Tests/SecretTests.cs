using System.Text.Json.Nodes;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

/// <summary>No command shows a token or secret of an answer, unless it is told to.</summary>
public sealed class SecretTests
{
    private const string Canary = "canary-5f2c";

    private const string Token = "THAAcanary0123456789abcdefghij";

    [Theory]
    [InlineData("access_token")]
    [InlineData("ACCESS_TOKEN")]
    [InlineData("client_secret")]
    [InlineData("input_token")]
    [InlineData("code")]
    [InlineData("appsecret_proof")]
    [InlineData("fb_exchange_token")]
    [InlineData("signed_request")]
    public async Task Call_masks_a_secret_in_every_place_of_an_answer(string name)
    {
        string body = $$$"""
            {
              "data": [{ "id": "1", "{{{name}}}": "{{{Canary}}}", "link": "/v1.0/me?{{{name}}}={{{Canary}}}&limit=5" }],
              "paging": {
                "cursors": { "after": "c" },
                "next": "https:\/\/graph.threads.net\/v1.0\/1\/threads?fields=id&{{{name}}}={{{Canary}}}&limit=5&after=c",
                "previous": "https://graph.threads.net/v1.0/1/threads?{{{name}}}={{{Canary}}}",
                "deep": ["https://x.example/#{{{name}}}={{{Canary}}}", { "{{{name}}}": ["{{{Canary}}}", { "a": 1 }, "{{{Canary}}}"] }]
              },
              "wrapped": "https://x.example/?next=https%3A%2F%2Fy.example%2F%3F{{{name}}}%3D{{{Canary}}}%26limit%3D5",
              "text": "See https://x.example/?{{{name}}}={{{Canary}}} and {\"{{{name}}}\": \"{{{Canary}}}\"}"
            }
            """;

        CommandRun masked = await CallAsync(body);
        CommandRun shown = await CallAsync(body, "--show-secrets");

        Assert.DoesNotContain(Canary, masked.Out + masked.Error, StringComparison.Ordinal);
        Assert.Equal(
            $"https://graph.threads.net/v1.0/1/threads?fields=id&{name}=***&limit=5&after=c",
            masked.Json.GetProperty("paging").GetProperty("next").GetString()
        );
        Assert.Equal("c", masked.Json.GetProperty("paging").GetProperty("cursors").GetProperty("after").GetString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(shown.Out)), shown.Out);
    }

    [Fact]
    public async Task Call_masks_what_looks_like_a_token()
    {
        CommandRun run = await CallAsync(
            $$"""{"message":"Your token is {{Token}}.","header":"Authorization: Bearer {{Token}}","{{Token}}":1}"""
        );

        Assert.DoesNotContain("canary", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"20 % off with code=SUMMER, and a token of thanks to the bearer of news"}""")]
    [InlineData(
        """{"media_url":"https://scontent.cdninstagram.com/v/t51/1_n.jpg?_nc_cat=1&ccb=7-5&_nc_sid=18de74&_nc_ohc=AbC&oh=00_AfD&oe=66A1B2C3"}"""
    )]
    [InlineData("""{"numbers":[1,-2.50,1e3,12345678901234567890],"flags":[true,false,null],"empty":{"a":[],"b":{}}}""")]
    [InlineData("""{"error_code":"7","status_code":"OK","code":190,"permalink":"https://www.threads.com/@ada/post/DAbc?xmt=AQ"}""")]
    [InlineData("""{"emoji":"\ud83d\ude00 \u00fc \u0000","slash":"a\/b","twice":1}""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task Call_leaves_everything_else_as_it_is(string body)
    {
        CommandRun run = await CallAsync(body);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(run.Out)), run.Out);
    }

    [Theory]
    [InlineData("get", "1")]
    [InlineData("get", "1", "--json")]
    [InlineData("me")]
    [InlineData("me", "--json")]
    public async Task Commands_mask_the_addresses_they_show(params string[] line)
    {
        const string Address = $"https://x.example/?access_token={Canary}&a=1";
        string body =
            $$"""{"id":"1","username":"ada","threads_profile_picture_url":"{{Address}}","media_url":"{{Address}}","permalink":"{{Address}}","new":"{{Address}}"}""";

        CommandRun masked = await RunAsync(body, line);
        CommandRun shown = await RunAsync(body, [.. line, "--show-secrets"]);

        Assert.DoesNotContain(Canary, masked.Out, StringComparison.Ordinal);
        if (line[0] == "get" || line.Length > 1)
        {
            Assert.Contains(Canary, shown.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Insights_leave_out_the_links_that_hold_a_token()
    {
        CommandRun run = await RunAsync(
            $$$"""{"data":[{"name":"likes","total_value":{"value":3}}],"paging":{"next":"https://x.example/?access_token={{{Canary}}}&since=1"}}""",
            "insights",
            "--json"
        );

        Assert.Equal(3, run.Json.GetProperty("data")[0].GetProperty("total_value").GetProperty("value").GetInt32());
        Assert.DoesNotContain(Canary, run.Out, StringComparison.Ordinal);
        Assert.False(run.Json.TryGetProperty("paging", out _));
    }

    [Theory]
    [InlineData("posts")]
    [InlineData("replies", "1")]
    [InlineData("search", "x")]
    [InlineData("pending", "1")]
    public async Task List_says_what_it_leaves_out(params string[] line)
    {
        const string Body = """{"data":[{"id":"1"},{"id":"2","timestamp":{"at":"noon"}},true]}""";

        CommandRun text = await RunAsync(Body, line);
        CommandRun json = await RunAsync(Body, [.. line, "--json"]);

        Assert.Equal("1", json.Json.EnumerateArray().Single().GetProperty("id").GetString());
        Assert.All(
            [text, json],
            run =>
                Assert.StartsWith(
                    "note: 2 items could not be read and are left out. Expected an object",
                    run.Error,
                    StringComparison.Ordinal
                )
        );
    }

    private static Task<CommandRun> CallAsync(string body, params string[] more) => RunAsync(body, ["call", "GET", "me", .. more]);

    private static async Task<CommandRun> RunAsync(string body, params string[] line)
    {
        await using PageServer server = await PageServer.StartAsync(body);
        CommandRun run = await CommandRun.OfAsync(
            line,
            new Dictionary<string, string>
            {
                [CommandEnvironment.BaseAddress] = server.Address.ToString(),
                [CommandEnvironment.AccessToken] = "token-of-the-test",
            }
        );
        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        return run;
    }
}
