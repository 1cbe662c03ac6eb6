using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Auth;

namespace ThreadsSdk.Simulator.Tests.Webhooks;

/// <summary>An app of somebody: a server of its own on this machine that answers the handshake, and the rest as it is told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    public const string VerifyToken = "spring & autumn";

    private readonly WebApplication _web;
    private readonly ConcurrentQueue<Received> _received = new();

    private Receiver(WebApplication web) => _web = web;

    /// <summary>Gets or sets how it answers what is posted to it.</summary>
    public Func<Received, (int Status, string Body)> Answer { get; set; } = _ => (200, "");

    /// <summary>Gets or sets how it answers the handshake.</summary>
    public Func<IQueryCollection, (int Status, string Body)> Shake { get; set; } =
        query => query["hub.verify_token"] == VerifyToken && query["hub.mode"] == "subscribe" ? (200, query["hub.challenge"]!) : (403, "");

    public Uri Address =>
        new(
            new Uri(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
            "/hooks?of=app"
        );

    /// <summary>Gets what was posted, in the order it came.</summary>
    public IReadOnlyList<Received> Posted => [.. _received];

    public static async Task<Receiver> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new Receiver(builder.Build());
        receiver._web.Run(receiver.HandleAsync);
        await receiver._web.StartAsync(cancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        int status;
        string body;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            (status, body) = Shake(http.Request.Query);
        }
        else
        {
            using var bytes = new MemoryStream();
            await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
            var received = new Received(
                http.Request.ContentType,
                http.Request.Headers["X-Hub-Signature-256"],
                http.Request.Query["of"],
                bytes.ToArray()
            );
            _received.Enqueue(received);
            (status, body) = Answer(received);
        }

        http.Response.StatusCode = status;
        if (status is > 300 and < 400)
        {
            http.Response.Headers.Location = "/elsewhere";
        }

        await http.Response.WriteAsync(body, http.RequestAborted);
    }
}

/// <summary>Something that came to an app.</summary>
internal sealed record Received(string? ContentType, string? Signature, string? Of, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public WebhookNotification Notification => JsonSerializer.Deserialize(Body, ThreadsJson.TypeInfo<WebhookNotification>())!;

    public bool IsSignedBy(SimulatedApp app) => ThreadsWebhookSignature.Verify(Body, Signature, app.Secret);
}
