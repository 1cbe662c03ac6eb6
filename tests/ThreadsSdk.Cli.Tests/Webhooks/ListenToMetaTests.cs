using System.Net;
using System.Text.Json;
using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Webhooks;

/// <summary>What a tunnel in front passes on, without a tunnel.</summary>
public sealed class ListenToMetaTests
{
    private const string AppSecret = "0123456789abcdef0123456789abcdef";
    private const string PublicUrl = "https://you.example/hooks";

    private static readonly Dictionary<string, string> Environment = new() { [CommandEnvironment.ApiSecret] = AppSecret };

    private static readonly byte[] Reply =
        """{"app_id":"1","topic":"moderate","target_id":"2","time":1723226877,"subscription_id":"3","has_uid_field":false,"values":{"value":{"id":"4","username":"ben","text":"Hi"},"field":"replies"}}"""u8.ToArray();

    private static readonly byte[] Entries =
        """{"object":"threads","entry":[{"id":"1","time":2,"changes":[{"field":"mentions","value":{"id":"5","username":"cara","text":"@ada"}},{"field":"publish","value":{"id":"6"}}]}]}"""u8.ToArray();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Steps_say_what_to_enter_where()
    {
        await using var run = new ListenRun(["--public-url", PublicUrl, "--port", "0", "--fields", "replies,mentions"], Environment);
        var text = await run.UntilAsync("q ends");

        Assert.Contains("1. Have a tunnel or proxy send https://you.example to http://localhost:", text, StringComparison.Ordinal);
        Assert.Contains("https://developers.facebook.com/apps", text, StringComparison.Ordinal);
        Assert.Contains("moderate (replies) and interaction (mentions)", text, StringComparison.Ordinal);
        Assert.Contains($"callback URL  {PublicUrl}", text, StringComparison.Ordinal);
        Assert.Matches("verify token  [0-9a-f]{32}\r?\n", text);
        Assert.Contains("threads_basic, threads_read_replies, threads_manage_mentions.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(AppSecret, text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, await run.StopAsync());
    }

    [Fact]
    public async Task Handshake_is_answered_with_the_right_token_only()
    {
        await using var run = new ListenRun(["--public-url", PublicUrl, "--port", "0", "--json"], Environment);
        using var meta = await MetaAsync(run);
        var token = (await run.LineAsync("listening")).GetProperty("verify_token").GetString();

        var (right, challenge) = await GetAsync(meta, $"/hooks?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token={token}");
        var (wrong, nothing) = await GetAsync(meta, "/hooks?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=wrong");
        var (missing, _) = await GetAsync(meta, "/hooks?hub.mode=subscribe&hub.challenge=1158201444");
        var (other, _) = await GetAsync(meta, $"/hooks?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token={token}");
        var (page, _) = await GetAsync(meta, "/favicon.ico");

        Assert.Equal((HttpStatusCode.OK, "1158201444"), (right, challenge));
        Assert.Equal((HttpStatusCode.Forbidden, ""), (wrong, nothing));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (missing, other, page));
        Assert.Contains(
            "The address was verified",
            (await run.LineAsync("note")).GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(403, (await run.LineAsync("refused", times: 2)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Secret_and_token_come_from_the_input_each_in_its_line_and_keys_behind_them()
    {
        await using var run = new ListenRun(
            ["--public-url", PublicUrl, "--port", "0", "--json", "--app-secret-stdin", "--verify-token-stdin"],
            input: $"{AppSecret}\nmy-own-token\n"
        );
        using var meta = await MetaAsync(run);

        Assert.False((await run.LineAsync("listening")).TryGetProperty("verify_token", out _));
        Assert.Equal(
            (HttpStatusCode.OK, "7"),
            await GetAsync(meta, "/hooks?hub.mode=subscribe&hub.challenge=7&hub.verify_token=my-own-token")
        );
        Assert.Equal(HttpStatusCode.OK, await PostAsync(meta, Reply, ThreadsWebhookSignature.Create(Reply, AppSecret)));
        run.Press("q");
        Assert.Equal(ExitCode.Ok, await run.EndAsync());
        Assert.DoesNotContain("my-own-token", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_envelopes_are_read_and_what_is_unknown_is_shown_as_it_came_and_sent_on()
    {
        byte[] unknown = """{"values":{"field":"likes","value":{"id":"7","by":"dora"}}}"""u8.ToArray();
        byte[] other = """{"what":["Meta","may"],"send":1}"""u8.ToArray();
        await using var app = await AppServer.StartAsync();
        await using var run = new ListenRun(
            ["--public-url", PublicUrl, "--port", "0", "--json", "--forward-to", app.Address.AbsoluteUri],
            Environment
        );
        using var meta = await MetaAsync(run);
        foreach (var body in (byte[][])[Reply, Entries, unknown, other])
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(meta, body, ThreadsWebhookSignature.Create(body, AppSecret)));
        }

        await run.LineAsync("event", times: 4);
        var changes = run
            .Text.Split(System.Environment.NewLine)
            .Where(line => line.StartsWith("""{"type":"event",""", StringComparison.Ordinal))
            .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("changes").EnumerateArray())
            .Select(change => $"{change.GetProperty("field")} {change.GetProperty("text")}");
        Assert.Equal(
            [
                "replies @ben replied: Hi",
                "mentions @cara mentioned you: @ada",
                "publish Somebody published a post",
                """likes {"id":"7","by":"dora"}""",
                """- {"what":["Meta","may"],"send":1}""",
            ],
            changes
        );
        Assert.Equal([Reply, Entries, unknown, other], app.Received.Select(one => one.Body));
    }

    [Theory]
    [InlineData("you.example", HttpStatusCode.OK)]
    [InlineData("YOU.example:443", HttpStatusCode.OK)]
    [InlineData("localhost:8080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("you.example.evil.example", HttpStatusCode.Forbidden)]
    public async Task Host_is_the_public_one_or_this_machine(string host, HttpStatusCode expected)
    {
        await using var run = new ListenRun(["--public-url", PublicUrl, "--port", "0", "--json"], Environment);
        using var meta = await MetaAsync(run);
        meta.DefaultRequestHeaders.Host = host;

        Assert.Equal(expected, await PostAsync(meta, Reply, ThreadsWebhookSignature.Create(Reply, AppSecret)));
    }

    private static async Task<HttpClient> MetaAsync(ListenRun run)
    {
        var port = (await run.LineAsync("listening")).GetProperty("port").GetInt32();
        var meta = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        meta.DefaultRequestHeaders.Host = "you.example";
        return meta;
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(HttpClient meta, string path)
    {
        using var response = await meta.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient meta, byte[] body, string signature)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.Add(ThreadsApi.WebhookSignature, signature);
        using var response = await meta.PostAsync(new Uri("/hooks", UriKind.Relative), content, Cancel);
        return response.StatusCode;
    }
}
