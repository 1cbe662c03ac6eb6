using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Webhooks;

/// <summary>An app that takes what is sent on to it, and responds as it is told to.</summary>
internal sealed class AppServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AppServer(WebApplication app) => _app = app;

    public ConcurrentQueue<(byte[] Body, string? Signature, string? ContentType)> Received { get; } = [];

    public int Status { get; set; } = StatusCodes.Status200OK;

    public Uri Address => new(new Uri(_app.Urls.Single()), "/hooks");

    public static async Task<AppServer> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var server = new AppServer(app);
        app.MapPost("/hooks", server.ReceiveAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        Received.Enqueue((body.ToArray(), http.Request.Headers[ThreadsApi.WebhookSignature], http.Request.ContentType));
        http.Response.StatusCode = Status;
        if (Status is >= 300 and < 400)
        {
            http.Response.Headers.Location = "https://elsewhere.example/new?token=canary";
        }

        await http.Response.WriteAsync(Status == StatusCodes.Status204NoContent ? "" : "What nobody reads");
    }
}
