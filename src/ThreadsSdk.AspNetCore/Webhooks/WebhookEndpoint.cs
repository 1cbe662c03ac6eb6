using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk.AspNetCore.Logging;
using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Receives what Meta sends: verifies it, records it, and responds. Nothing is handled here.</summary>
internal sealed class WebhookEndpoint(
    WebhookInbox inbox,
    CapacityGate gate,
    WebhookSignal signal,
    WebhookMetrics metrics,
    TimeProvider clock,
    ILogger<WebhookEndpoint> logger
)
{
    private const string Subscribe = "subscribe";

    public async Task ServeAsync(HttpContext http)
    {
        var refusal = HttpMethods.IsGet(http.Request.Method)
            ? await ShakeHandsAsync(http).ConfigureAwait(false)
            : await ReceiveAsync(http).ConfigureAwait(false);
        if (refusal is not null)
        {
            metrics.Refused(refusal.Kind);
            Log.Refused(logger, refusal.Status, refusal.Reason);
            await refusal.WriteAsync(http).ConfigureAwait(false);
        }
    }

    private async Task<Refusal?> ShakeHandsAsync(HttpContext http)
    {
        var query = http.Request.Query;
        if (query[ThreadsApi.WebhookMode] is not [Subscribe] || query[ThreadsApi.WebhookChallenge] is not [{ Length: > 0 } challenge])
        {
            return Refusal.NoHandshake;
        }

        if (GetOptions(http) is not { } current)
        {
            return Refusal.InvalidOptions;
        }

        if (!AreSame(query[ThreadsApi.WebhookVerifyToken].ToString(), current.Options.VerifyToken!))
        {
            return Refusal.WrongToken;
        }

        Log.Verified(logger);
        await PlainText.WriteAsync(http, challenge).ConfigureAwait(false);
        return null;
    }

    private async Task<Refusal?> ReceiveAsync(HttpContext http)
    {
        if (GetOptions(http) is not { } current)
        {
            return Refusal.InvalidOptions;
        }

        var signature = http.Request.Headers[ThreadsApi.WebhookSignature] is [{ Length: > 0 } given] ? given : null;
        if (signature is null)
        {
            return Refusal.NoSignature;
        }

        var (body, refusal) = await RequestBody.ReadAsync(http.Request, current.Options.MaxBodySize, clock).ConfigureAwait(false);
        if (refusal is not null)
        {
            return refusal;
        }

        return ThreadsWebhookSignature.Verify(body.Span, signature, current.Secrets)
            ? await RecordAsync(body, current.Options.Capacity, http.RequestAborted).ConfigureAwait(false)
            : Refusal.WrongSignature;
    }

    private async Task<Refusal?> RecordAsync(ReadOnlyMemory<byte> body, int capacity, CancellationToken cancellationToken)
    {
        try
        {
            if (await gate.IsFullAsync(capacity, cancellationToken).ConfigureAwait(false))
            {
                return Refusal.Full;
            }

            var events = NotificationReader.Read(body, clock.GetUtcNow());
            var added = await inbox.Current.AddAsync(events, cancellationToken).ConfigureAwait(false);
            gate.Add(added);
            signal.Wake();
            metrics.Received(events.Count, added);
            Log.Received(logger, events.Count, added);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.NotRecorded(logger, e);
            return Refusal.InboxFailed;
        }
        catch (OperationCanceledException)
        {
            return Refusal.BrokenOff;
        }
    }

    /// <summary>Gets what is configured now; null if a change has made it invalid.</summary>
    private (ThreadsWebhookOptions Options, IReadOnlyList<string> Secrets)? GetOptions(HttpContext http)
    {
        try
        {
            var options = http.RequestServices.GetWebhookOptions();
            return AppSecrets.Get(http.RequestServices, options) is { Count: > 0 } secrets
                ? (options, secrets)
                : throw new OptionsValidationException("", typeof(ThreadsWebhookOptions), [AppSecrets.Missing]);
        }
        catch (OptionsValidationException e)
        {
            Log.InvalidOptions(logger, e);
            return null;
        }
    }

    /// <summary>Compares hashes, so that the duration does not tell the length either.</summary>
    private static bool AreSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(one)),
            SHA256.HashData(Encoding.UTF8.GetBytes(other))
        );
}
