using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using ThreadsSdk.Simulator.Spec;

namespace ThreadsSdk.Simulator.Webhooks;

/// <summary>Calls an app at the addresses it has set: follows no redirect, waits for no longer than ten seconds, and reads little.</summary>
internal sealed class CallbackClient : IDisposable
{
    private const int LongestResponse = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly IReadOnlyList<string> _replyNames;

    public CallbackClient(SimulatorSpec spec, HttpMessageHandler? handler)
    {
        _replyNames = [.. spec.Model(nameof(DataDeletionReply))!.Properties.Select(property => property.Key)];
        _http = new HttpClient(handler ?? Handler(), disposeHandler: handler is null)
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = LongestResponse,
        };
    }

    /// <summary>Sends a delivery, and judges the response.</summary>
    public async Task<(DeliveryAttempt Attempt, DataDeletionReply? Reply)> SendAsync(
        Delivery delivery,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        using var content = new ByteArrayContent(delivery.Body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(delivery.ContentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Current.CallbackUri) { Content = content };
        if (delivery.Current.Signature is { } signature)
        {
            request.Headers.Add(ThreadsApi.WebhookSignature, signature);
        }

        var (status, text, problem) = await CallAsync(request, cancellationToken);
        if (problem is not null || delivery.Current.Kind != DeliveryKind.DataDeletion)
        {
            return (new(at, status, problem), null);
        }

        return Reply(text) is { } reply
            ? (new(at, status, null), reply)
            : (new(at, status, $"The response has to be JSON with the texts {string.Join(" and ", _replyNames)}."), null);
    }

    /// <summary>Asks an app whether notifications may be sent to an address.</summary>
    /// <exception cref="InvalidOperationException">It does not say so; the message says what it did instead.</exception>
    public async Task ShakeHandsAsync(WebhookSubscription subscription, CancellationToken cancellationToken)
    {
        var challenge = RandomNumberGenerator.GetInt32(1_000_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var address = QueryHelpers.AddQueryString(
            subscription.CallbackUri.AbsoluteUri,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [ThreadsApi.WebhookMode] = "subscribe",
                [ThreadsApi.WebhookChallenge] = challenge,
                [ThreadsApi.WebhookVerifyToken] = subscription.VerifyToken,
            }
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var (_, text, problem) = await CallAsync(request, cancellationToken);
        problem ??=
            text == challenge ? null
            : text.Contains(challenge, StringComparison.Ordinal)
                ? $"It sent more than the value of {ThreadsApi.WebhookChallenge}, which has to stand alone, without quotes."
            : $"It did not send back the value of {ThreadsApi.WebhookChallenge}.";
        if (problem is not null)
        {
            throw new InvalidOperationException($"The webhook did not pass the handshake. {problem}");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<(int? Status, string Text, string? Problem)> CallAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var status = (int)response.StatusCode;
            return (status, await response.Content.ReadAsStringAsync(cancellationToken), Judge(status));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, "", string.Create(CultureInfo.InvariantCulture, $"No response came within {Patience.TotalSeconds} seconds."));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A handler of a test, such as that of a TestServer, throws whatever the app throws.
            return (null, "", failure is HttpRequestException known ? Explain(known) : $"The app failed with {failure.GetType().Name}.");
        }
    }

    private static string? Judge(int status) =>
        status switch
        {
            200 => null,
            > 200 and < 300 => string.Create(CultureInfo.InvariantCulture, $"The response was HTTP {status}; Meta documents 200 alone."),
            >= 300 and < 400 => string.Create(CultureInfo.InvariantCulture, $"The response was HTTP {status}; no redirect is followed."),
            _ => string.Create(CultureInfo.InvariantCulture, $"The response was HTTP {status}."),
        };

    private static string Explain(HttpRequestException failure) =>
        failure.HttpRequestError switch
        {
            HttpRequestError.ConnectionError => "Nothing listens at the address.",
            HttpRequestError.NameResolutionError => "The host of the address is not known.",
            HttpRequestError.SecureConnectionError => "The certificate of the address is not trusted.",
            HttpRequestError.ConfigurationLimitExceeded => "The response is too long.",
            _ => "The connection broke before a response came.",
        };

    private static DataDeletionReply? Reply(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize(text, ThreadsJson.TypeInfo<DataDeletionReply>()) is { ConfirmationCode.Length: > 0 } reply
                && Uri.TryCreate(reply.Url, UriKind.Absolute, out var url)
                && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
                ? reply
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Certificates of this machine are those of developers, which nobody else has to trust.</summary>
    private static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (sender, _, _, errors) =>
                    errors == SslPolicyErrors.None || sender is SslStream stream && IsLocal(stream.TargetHostName),
            },
        };

    private static bool IsLocal(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
