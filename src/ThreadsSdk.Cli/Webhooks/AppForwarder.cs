using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Security;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Sends notifications on to an app, byte for byte, with the headers a signature is checked by.</summary>
internal sealed class AppForwarder : IDisposable
{
    /// <summary>As long as the simulator waits: what comes later would be shown as accepted, and be sent again all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;

    public AppForwarder(Uri address, TimeProvider clock)
    {
        (Address, _clock) = (address, clock);
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = !address.IsLoopback,
                ActivityHeadersPropagator = null,
                SslOptions = new SslClientAuthenticationOptions
                {
                    // Certificates of this machine are those of developers, which nobody else has to trust.
                    RemoteCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None || address.IsLoopback,
                },
            }
        )
        {
            Timeout = Patience,
        };
    }

    public Uri Address { get; }

    public async Task<ForwardResult> SendAsync(WebhookEvent notification)
    {
        using var content = new ReadOnlyMemoryContent(notification.Body);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
        Add(content.Headers, "Content-Type", notification.ContentType);
        Add(request.Headers, ThreadsApi.WebhookSignature, notification.Signature);
        var start = _clock.GetTimestamp();
        try
        {
            // What it writes is of no interest: Meta reads the status alone.
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var status = (int)response.StatusCode;
            return status < StatusCodes.Status200OK
                ? Failed("The app wants to change the protocol.")
                : new(status, _clock.GetElapsedTime(start), Judge(status, response.Headers.Location));
        }
        catch (OperationCanceledException)
        {
            return Failed(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The app did not respond within {Patience.TotalSeconds} seconds: accept first, then work."
                )
            );
        }
        catch (HttpRequestException failure)
        {
            return Failed(Explain(failure));
        }

        ForwardResult Failed(string problem) => new(null, _clock.GetElapsedTime(start), problem);
    }

    public void Dispose() => _http.Dispose();

    private static void Add(HttpHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string? Judge(int status, Uri? location) =>
        status switch
        {
            StatusCodes.Status200OK => null,
            < 300 => "Only 200 counts as accepted.",
            < 400 when location is { IsAbsoluteUri: true } =>
                $"A redirect to {WebAddress.Show(location)} is not followed; name the address it leads to with --forward-to.",
            < 400 => "A redirect is not followed; name the address it leads to with --forward-to.",
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed =>
                "The app has nothing there that takes a POST: check the path of --forward-to.",
            _ => "The app did not accept it.",
        };

    private string Explain(HttpRequestException failure)
    {
        var server = Address.GetLeftPart(UriPartial.Authority);
        return failure.HttpRequestError switch
        {
            HttpRequestError.ConnectionError => $"Nothing listens at {server}. Start the app.",
            HttpRequestError.NameResolutionError => $"The host of {server} is not known. Check --forward-to.",
            HttpRequestError.SecureConnectionError =>
                $"No secure connection to {server}: it speaks plain http, or its certificate is not trusted.",
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError =>
                $"What {server} sent back is not HTTP; an app that speaks https needs https:// in --forward-to.",
            _ => $"The connection to {server} broke before a response came. See what the app says.",
        };
    }
}
