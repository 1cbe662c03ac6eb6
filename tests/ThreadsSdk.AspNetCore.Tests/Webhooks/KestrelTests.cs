using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Support;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

/// <summary>What only a real server meets, byte by byte.</summary>
public sealed class KestrelTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Bodies.Reply());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Body_in_chunks_is_verified_as_one()
    {
        await using var app = await WebhookApp.StartAsync(isReal: true);
        var half = Body.Length / 2;

        var response = await SendAsync(
            app,
            Head($"Transfer-Encoding: chunked\r\n{Signature(Body)}"),
            Chunk(Body[..half]),
            Chunk(Body[half..]),
            "0\r\n\r\n"u8.ToArray()
        );

        Assert.StartsWith("HTTP/1.1 200", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 5000000000")]
    [InlineData("Content-Length: 1001")]
    public async Task Body_that_says_it_is_too_large_is_refused_before_it_comes(string length)
    {
        await using var app = await WebhookApp.StartAsync(options: options => options.MaxBodySize = 1000, isReal: true);

        var response = await SendAsync(app, Head($"{length}\r\n{Signature(Body)}"));

        Assert.StartsWith("HTTP/1.1 413", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_does_not_say_how_large_it_is_is_refused_when_it_is_too_large()
    {
        await using var app = await WebhookApp.StartAsync(options: options => options.MaxBodySize = 1000, isReal: true);

        var response = await SendAsync(app, Head($"Transfer-Encoding: chunked\r\n{Signature(Body)}"), Chunk(new byte[1001]));

        Assert.StartsWith("HTTP/1.1 413", response, StringComparison.Ordinal);
        Assert.Contains("1000 bytes", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_of_exactly_the_limit_is_accepted()
    {
        await using var app = await WebhookApp.StartAsync(options: options => options.MaxBodySize = Body.Length, isReal: true);

        var response = await SendAsync(app, Head($"Content-Length: {Body.Length}\r\n{Signature(Body)}Connection: close\r\n"), Body);

        Assert.StartsWith("HTTP/1.1 200", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_breaks_off_records_nothing_and_harms_nobody()
    {
        var inbox = new InMemoryThreadsWebhookInbox();
        await using var app = await WebhookApp.StartAsync(
            services: services => services.AddSingleton<IThreadsWebhookInbox>(inbox),
            isReal: true
        );
        using (var client = await ConnectAsync(app))
        {
            await client.GetStream().WriteAsync(Head($"Content-Length: {Body.Length}\r\n{Signature(Body)}"), Cancel);
            await client.GetStream().WriteAsync(Body.AsMemory(0, Body.Length / 2), Cancel);
            client.Client.LingerState = new LingerOption(true, 0);
        }

        using var response = await app.PostAsync(Encoding.UTF8.GetBytes("[]"));
        await app.StopAsync(Cancel);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(0, await inbox.CountAsync(Cancel));
    }

    [Fact]
    public async Task Body_that_comes_too_slowly_is_refused()
    {
        var clock = new ManualTimeProvider { SkipsWaits = false };
        await using var app = await WebhookApp.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock), isReal: true);
        using var client = await ConnectAsync(app);
        await client.GetStream().WriteAsync(Head($"Content-Length: {Body.Length}\r\n{Signature(Body)}"), Cancel);
        await client.GetStream().WriteAsync(Body.AsMemory(0, 1), Cancel);

        var response = ReadAsync(client);
        while (!response.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.StartsWith("HTTP/1.1 408", await response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("X-Hub-Signature-256: \r\n")]
    [InlineData("X-Hub-Signature-256: sha256=\r\n")]
    [InlineData("X-Hub-Signature-256: sha256=00\r\nX-Hub-Signature-256: sha256=11\r\n")]
    public async Task Signature_that_is_none_is_refused_without_waiting_for_more(string signature)
    {
        await using var app = await WebhookApp.StartAsync(isReal: true);

        var response = await SendAsync(app, Head($"Content-Length: {Body.Length}\r\nConnection: close\r\n{signature}"), Body);

        Assert.StartsWith("HTTP/1.1 401", response, StringComparison.Ordinal);
    }

    private static string Signature(byte[] body) =>
        $"{ThreadsApi.WebhookSignature}: {ThreadsWebhookSignature.Create(body, WebhookApp.Secret)}\r\n";

    private static byte[] Head(string headers) =>
        Encoding.ASCII.GetBytes($"POST {WebhookApp.Path} HTTP/1.1\r\nHost: localhost\r\n{headers.TrimEnd()}\r\n\r\n");

    private static byte[] Chunk(byte[] bytes) => [.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, .. "\r\n"u8];

    private static async Task<string> SendAsync(WebhookApp app, params byte[][] parts)
    {
        using var client = await ConnectAsync(app);
        foreach (var part in parts)
        {
            await client.GetStream().WriteAsync(part, Cancel);
        }

        return await ReadAsync(client);
    }

    private static async Task<TcpClient> ConnectAsync(WebhookApp app)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", app.Http.BaseAddress!.Port, Cancel);
        return client;
    }

    /// <summary>Reads the head of a response and what comes with it.</summary>
    private static async Task<string> ReadAsync(TcpClient client)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await client.GetStream().ReadAsync(buffer, Cancel);
            if (read == 0)
            {
                break;
            }

            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }
}
