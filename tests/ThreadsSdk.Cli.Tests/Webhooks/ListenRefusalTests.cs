using System.Net.Sockets;
using System.Text;
using ThreadsSdk.Auth;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Webhooks;

/// <summary>What comes from others than the simulator goes no further.</summary>
public sealed class ListenRefusalTests : WebhookTestBase
{
    private const string Body = """{"values":{"field":"replies","value":{"id":"4","username":"mallory","text":"Hi"}}}""";

    [Fact]
    public async Task Wrong_or_missing_signature_is_refused_told_and_not_sent_on()
    {
        await using var app = await AppServer.StartAsync();
        await using var run = new ListenRun(["--simulator", Server, "--forward-to", app.Address.AbsoluteUri], Secret);
        var callback = await CallbackAsync(run);
        var right = ThreadsWebhookSignature.Create(Encoding.UTF8.GetBytes(Body), Simulator.App.Secret);

        Assert.StartsWith(
            "HTTP/1.1 401",
            await SendAsync(callback, Body, ThreadsWebhookSignature.Create("x"u8, Simulator.App.Secret)),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "HTTP/1.1 401",
            await SendAsync(callback, Body, ThreadsWebhookSignature.Create(Encoding.UTF8.GetBytes(Body), "other")),
            StringComparison.Ordinal
        );
        Assert.StartsWith("HTTP/1.1 401", await SendAsync(callback, Body, "sha256="), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401", await SendAsync(callback, Body, null), StringComparison.Ordinal);
        Assert.StartsWith(
            "HTTP/1.1 401",
            await SendAsync(callback, Body, $"{right}\r\n{ThreadsApi.WebhookSignature}: {right}"),
            StringComparison.Ordinal
        );
        var text = await run.UntilAsync("\trefused\t401\t", times: 5);
        Assert.StartsWith("HTTP/1.1 200", await SendAsync(callback, Body, right), StringComparison.Ordinal);

        Assert.Contains("whose signature is wrong", text, StringComparison.Ordinal);
        Assert.Contains($"came without {ThreadsApi.WebhookSignature}", text, StringComparison.Ordinal);
        Assert.Single(text.Split(Environment.NewLine), line => line.StartsWith("If it was the simulator", StringComparison.Ordinal));
        Assert.DoesNotContain("mallory", text, StringComparison.Ordinal);
        Assert.Single(app.Received);
    }

    [Theory]
    [InlineData("not JSON \u0000 at all", "no JSON: not JSON")]
    [InlineData("", "an empty body")]
    [InlineData("null", "null")]
    [InlineData("[[[[", "no JSON: [[[[")]
    [InlineData("{\"values\":7}", "{\"values\":7}")]
    [InlineData("{\"values\":{\"field\":\"replies\",\"value\":{\"text\":\"\\ud800\"}}}", "replies")]
    [InlineData("{\"values\":{\"field\":\"\\ud800\",\"value\":{}}}", "\tnot checked\t")]
    public async Task Garbage_is_shown_and_sent_on_for_the_app_to_judge(string body, string expected)
    {
        await using var app = await AppServer.StartAsync();
        await using var run = new ListenRun(["--simulator", Server, "--forward-to", app.Address.AbsoluteUri]);
        var callback = await CallbackAsync(run);

        Assert.StartsWith("HTTP/1.1 200", await SendAsync(callback, body, null), StringComparison.Ordinal);

        await run.UntilAsync(expected);
        Assert.Equal(body, Encoding.UTF8.GetString(Assert.Single(app.Received).Body));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_sent_on_as_they_are()
    {
        byte[] body = [.. "{\"values\":{\"field\":\"replies\",\"value\":{\"text\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}}}"u8];
        await using var app = await AppServer.StartAsync();
        await using var run = new ListenRun(["--simulator", Server, "--forward-to", app.Address.AbsoluteUri, "--json"]);
        var callback = new Uri((await run.LineAsync("listening")).GetProperty("callback_url").GetString()!);
        using var http = new HttpClient();
        using var content = new ByteArrayContent(body);

        using var response = await http.PostAsync(callback, content, Cancel);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(body, (await run.LineAsync("event")).GetProperty("body_base64").GetBytesFromBase64());
        Assert.Equal(body, Assert.Single(app.Received).Body);
    }

    [Fact]
    public async Task Chunked_body_is_checked_and_sent_on_whole()
    {
        await using var app = await AppServer.StartAsync();
        await using var run = new ListenRun(["--simulator", Server, "--forward-to", app.Address.AbsoluteUri], Secret);
        var callback = await CallbackAsync(run);
        var chunks = string.Concat(Body.Chunk(7).Select(chunk => $"{chunk.Length:x}\r\n{new string(chunk)}\r\n")) + "0\r\n\r\n";
        var signature = ThreadsWebhookSignature.Create(Encoding.UTF8.GetBytes(Body), Simulator.App.Secret);

        var response = await RawAsync(
            callback,
            $"POST {callback.AbsolutePath} HTTP/1.1\r\nHost: {callback.Authority}\r\nTransfer-Encoding: chunked\r\n"
                + $"{ThreadsApi.WebhookSignature}: {signature}\r\nConnection: close\r\n\r\n{chunks}"
        );

        Assert.StartsWith("HTTP/1.1 200", response, StringComparison.Ordinal);
        Assert.Equal(Body, Encoding.UTF8.GetString(Assert.Single(app.Received).Body));
    }

    [Theory]
    [InlineData("Content-Length: 1048577")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task Body_of_more_than_a_megabyte_is_refused(string length)
    {
        await using var run = new ListenRun(["--simulator", Server]);
        var callback = await CallbackAsync(run);
        var body = new string('x', (1 << 20) + 1);

        var response = await RawAsync(
            callback,
            $"POST {callback.AbsolutePath} HTTP/1.1\r\nHost: {callback.Authority}\r\n{length}\r\nConnection: close\r\n\r\n"
                + (length.StartsWith('T') ? $"{body.Length:x}\r\n{body}\r\n0\r\n\r\n" : "")
        );

        Assert.StartsWith("HTTP/1.1 413", response, StringComparison.Ordinal);
        await run.UntilAsync("\trefused\t413\tA request came with more than 1 MB.");
    }

    [Theory]
    [InlineData("POST {path} HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 2\r\n\r\n{}", "403")]
    [InlineData("GET {path}?hub.mode=subscribe&hub.challenge=7&hub.verify_token=x HTTP/1.1\r\nHost: evil.example\r\n\r\n", "403")]
    [InlineData("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n{}", "404")]
    [InlineData("PUT {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n{}", "405")]
    [InlineData("OPTIONS {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "405")]
    [InlineData("GET {path}?hub.mode=subscribe&hub.challenge=7&hub.verify_token=x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "403")]
    [InlineData("POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "400")]
    [InlineData("nonsense\r\n\r\n", "400")]
    public async Task Requests_of_others_are_refused(string request, string expected)
    {
        await using var run = new ListenRun(["--simulator", Server]);
        var callback = await CallbackAsync(run);

        var response = await RawAsync(callback, request.Replace("{path}", callback.AbsolutePath, StringComparison.Ordinal));

        Assert.StartsWith($"HTTP/1.1 {expected}", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\tnot checked\t", run.Text, StringComparison.Ordinal);
        await TriggerAsync("publish");
        await run.UntilAsync("\tpublish\tnot checked\t");
    }

    private static Task<string> SendAsync(Uri callback, string body, string? signature) =>
        RawAsync(
            callback,
            $"POST {callback.AbsolutePath} HTTP/1.1\r\nHost: {callback.Authority}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
                + (signature is null ? "" : $"{ThreadsApi.WebhookSignature}: {signature}\r\n")
                + $"Connection: close\r\n\r\n{body}"
        );

    private static async Task<string> RawAsync(Uri callback, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(callback.Host, callback.Port, Cancel);
        await using var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(request), Cancel);
        }
        catch (IOException)
        {
            // It was refused before it was sent whole.
        }

        var buffer = new byte[4096];
        return Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, Cancel));
    }
}
