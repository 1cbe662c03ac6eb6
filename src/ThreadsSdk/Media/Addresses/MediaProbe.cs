using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace ThreadsSdk.MediaAddresses;

/// <summary>Asks the server of an image or video what Meta's crawler would get.</summary>
/// <param name="isLocal">True if the Threads server is on this machine or network, so that media may be as well.</param>
/// <param name="clock">The clock.</param>
internal sealed class MediaProbe(bool isLocal, TimeProvider clock) : IDisposable
{
    private const int RobotsLength = 512 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] ImageTypes = ["image/jpeg", "image/jpg", "image/pjpeg", "image/png"];
    private static readonly string[] VideoTypes = ["video/mp4", "video/quicktime", "video/x-m4v"];

    // What is nothing but bytes, such as application/octet-stream, is told by its content only.
    private static readonly string[] KnownTypes =
    [
        "image/",
        "video/",
        "audio/",
        "text/",
        "application/json",
        "application/xml",
        "application/pdf",
        "application/zip",
    ];

    private readonly HttpMessageInvoker _http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,

            // A proxy may be of this network as well.
            ConnectCallback = (context, cancellationToken) =>
                PublicAddress.ConnectAsync(
                    context.DnsEndPoint,
                    isLocal || context.DnsEndPoint.Host != context.InitialRequestMessage.RequestUri!.IdnHost,
                    cancellationToken
                ),
        }
    );

    /// <summary>Returns all rules an address breaks.</summary>
    public async Task<IReadOnlyList<ValidationError>> CheckAsync(
        Uri address,
        string property,
        MediaKind? given,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (!await IsAllowedAsync(address, cancellationToken).ConfigureAwait(false))
            {
                return
                [
                    new(
                        property,
                        $"must not be forbidden to Meta's crawler, but the robots.txt of {address.Host} does so; allow {CrawlerName} there"
                    ),
                ];
            }

            using var response = await AskAsync(address, cancellationToken).ConfigureAwait(false);
            return Check(response, property, given);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TimeoutException)
        {
            return [new(property, $"must be at an address that can be reached, but {Reason(e)}")];
        }
    }

    public void Dispose() => _http.Dispose();

    private static string CrawlerName => ThreadsApi.Crawler.Split('/')[0];

    private static List<ValidationError> Check(HttpResponseMessage response, string property, MediaKind? given)
    {
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
        {
            var to =
                response.Headers.Location is { } location && Uri.TryCreate(response.RequestMessage!.RequestUri!, location, out var target)
                    ? $" to {target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}"
                    : "";
            return [new(property, $"must be the final address, but it redirects{to}, which Meta does not follow reliably")];
        }

        if (!response.IsSuccessStatusCode)
        {
            return
            [
                new(
                    property,
                    $"must give Meta's crawler the file, but the server responds with {status} {response.StatusCode}; look at its log-in, bot and hotlink rules for {CrawlerName}"
                ),
            ];
        }

        List<ValidationError> broken = [];
        var type = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant();
        var kind =
            ImageTypes.Contains(type) ? MediaKind.Image
            : VideoTypes.Contains(type) ? MediaKind.Video
            : given;
        if (
            type is not null
            && !ImageTypes.Contains(type)
            && !VideoTypes.Contains(type)
            && KnownTypes.Any(telling => type.StartsWith(telling, StringComparison.Ordinal))
        )
        {
            broken.Add(
                new(
                    property,
                    type == "text/html"
                        ? "must be the address of the file itself, but a web page is there"
                        : $"must be a JPEG, PNG, MP4 or MOV, but the server says that it is {type}"
                )
            );
        }
        else if (given is not null && kind != given)
        {
            broken.Add(
                new(property, given == MediaKind.Image ? "is given as an image, but is a video" : "is given as a video, but is an image")
            );
        }

        var most = kind == MediaKind.Image ? ThreadsLimits.ImageBytes : ThreadsLimits.VideoBytes;
        var length =
            response.Content.Headers.ContentRange?.Length
            ?? (response.StatusCode == HttpStatusCode.PartialContent ? null : response.Content.Headers.ContentLength);
        if (length == 0)
        {
            broken.Add(new(property, "must not be empty"));
        }
        else if (length > most)
        {
            broken.Add(
                new(property, string.Create(CultureInfo.InvariantCulture, $"must be at most {most} bytes, but is {length}"))
                {
                    Limit = most,
                }
            );
        }

        return broken;
    }

    /// <summary>Requests the headers. A server that does not support HEAD is asked for a single byte.</summary>
    private async Task<HttpResponseMessage> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        var response = await SendAsync(HttpMethod.Head, address, range: null, cancellationToken).ConfigureAwait(false);
        if (
            response.StatusCode
            is not (
                HttpStatusCode.Forbidden
                or HttpStatusCode.NotFound
                or HttpStatusCode.MethodNotAllowed
                or HttpStatusCode.NotImplemented
                or HttpStatusCode.BadRequest
            )
        )
        {
            return response;
        }

        response.Dispose();
        return await SendAsync(HttpMethod.Get, address, new RangeHeaderValue(0, 0), cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsAllowedAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, new Uri(address, "/robots.txt"), range: null, cancellationToken)
            .ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return true;
        }

        var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            using var reader = new StreamReader(content);
            var text = new char[RobotsLength];
            var length = await reader
                .ReadBlockAsync(text, cancellationToken)
                .AsTask()
                .WaitAsync(Patience, clock, cancellationToken)
                .ConfigureAwait(false);
            return RobotsTxt.Allows(new string(text, 0, length), CrawlerName, address.PathAndQuery);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        Uri address,
        RangeHeaderValue? range,
        CancellationToken cancellationToken
    )
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("User-Agent", ThreadsApi.Crawler);
        request.Headers.Range = range;
        try
        {
            return await _http.SendAsync(request, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    private static string Reason(Exception failure) =>
        failure switch
        {
            TimeoutException => $"there is no response within {Patience.TotalSeconds:0} seconds",
            HttpRequestException { InnerException: OwnAddressException } =>
                "it is of this machine or its network, where Threads cannot get it",
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "its host name is not known",
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
                "no secure connection is made; look at its certificate",
            _ => "the connection fails",
        };
}
