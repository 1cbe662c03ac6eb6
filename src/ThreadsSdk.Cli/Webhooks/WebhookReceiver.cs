using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>
/// Listens on this machine for a handshake and for notifications. What comes is read only when it is signed with the app's secret, or when
/// that is not known.
/// </summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    /// <summary>More than any notification; each connection may hold as much.</summary>
    public const int LongestBody = 1 << 20;

    private const int MostConnections = 64;
    private const string Subscribe = "subscribe";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ReceiverRules _rules;
    private readonly INotificationHandler _handler;
    private readonly WebApplication _web;

    private WebhookReceiver(ReceiverRules rules, INotificationHandler handler)
    {
        (_rules, _handler) = (rules, handler);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        _web = builder.Build();
        _web.Run(ServeAsync);
    }

    /// <summary>Gets the port it listens on.</summary>
    public int Port => new Uri(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <exception cref="UsageException">The port cannot be used.</exception>
    public static async Task<WebhookReceiver> StartAsync(
        ReceiverRules rules,
        INotificationHandler handler,
        CancellationToken cancellationToken
    )
    {
        var receiver = new WebhookReceiver(rules, handler);
        try
        {
            await receiver._web.StartAsync(cancellationToken);
            return receiver;
        }
        catch (Exception e) when (e is IOException { InnerException: AddressInUseException } or SocketException)
        {
            await receiver._web.DisposeAsync();
            throw new UsageException(
                $"Port {rules.Port} {(e is IOException ? "is in use by another program" : "may not be used")}.",
                "Name another one with --port, above 1023; or let --port 0 find one."
            );
        }
    }

    /// <summary>Stops to listen, but not at once when something is still sent on.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _web.StopAsync(patience.Token);
        await _web.DisposeAsync();
    }

    private void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LongestBody;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        if (_rules.Port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            kestrel.ListenLocalhost(_rules.Port);
        }
    }

    private async Task ServeAsync(HttpContext http)
    {
        var request = http.Request;
        if (!_rules.Serves(request.Host.Host))
        {
            Refuse(http, StatusCodes.Status403Forbidden, "A request came that called this machine by another name.");
        }
        else if (_rules.Path is { } path && request.Path != path)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (HttpMethods.IsPost(request.Method))
        {
            await ReceiveAsync(http);
        }
        else if (HttpMethods.IsGet(request.Method))
        {
            await ShakeHandsAsync(http);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = "GET, POST";
        }
    }

    private async Task ShakeHandsAsync(HttpContext http)
    {
        var query = http.Request.Query;
        if (query[ThreadsApi.WebhookMode] is not [Subscribe] || query[ThreadsApi.WebhookChallenge] is not [{ Length: > 0 } challenge])
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!IsVerifyToken(query[ThreadsApi.WebhookVerifyToken].ToString()))
        {
            Refuse(http, StatusCodes.Status403Forbidden, "A handshake came with another verify token.");
            return;
        }

        // The challenge is repeated, and no browser may take it for a page.
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.WriteAsync(challenge, http.RequestAborted);
        _handler.Verified();
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        var headers = http.Request.Headers;
        var signature = headers[ThreadsApi.WebhookSignature] is [{ Length: > 0 } given] ? given : null;
        using var body = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException broken)
        {
            var why = broken.StatusCode == StatusCodes.Status413PayloadTooLarge ? "with more than 1 MB" : "that broke off or was malformed";
            Refuse(http, broken.StatusCode, $"A request came {why}.");
            return;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Who sent it has hung up.
            return;
        }

        var verdict = Judge(body.ToArray(), signature);
        if (verdict is SignatureVerdict.Wrong or SignatureVerdict.Missing)
        {
            Refuse(
                http,
                StatusCodes.Status401Unauthorized,
                verdict == SignatureVerdict.Missing
                    ? $"A notification came without {ThreadsApi.WebhookSignature}."
                    : "A notification came whose signature is wrong: it was made with another secret, or the body was changed on the way."
            );
            return;
        }

        var notification = new WebhookEvent(
            body.ToArray(),
            headers.ContentType is [{ Length: > 0 } type] ? type : null,
            signature,
            verdict
        );
        http.Response.StatusCode = await _handler.AcceptAsync(notification);
    }

    private SignatureVerdict Judge(ReadOnlySpan<byte> body, string? signature) =>
        _rules.AppSecret is not { } secret ? SignatureVerdict.Unchecked
        : signature is null ? SignatureVerdict.Missing
        : ThreadsWebhookSignature.Verify(body, signature, secret) ? SignatureVerdict.Right
        : SignatureVerdict.Wrong;

    private bool IsVerifyToken(string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(_rules.VerifyToken));

    private void Refuse(HttpContext http, int status, string reason)
    {
        http.Response.StatusCode = status;
        _handler.Refused(status, reason);
    }
}
