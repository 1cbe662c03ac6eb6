using System.Net;
using System.Text;

namespace ThreadsSdk.Overlay.Tests;

/// <summary>A server of one response, which remembers what it was asked.</summary>
internal sealed class RecordedServer(string json, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    public string Method { get; private set; } = "";

    public string Path { get; private set; } = "";

    public string Query { get; private set; } = "";

    public string Form { get; private set; } = "";

    public ThreadsOperation? Operation { get; private set; }

    public ThreadsClient CreateClient() => new(new HttpClient(this), new ThreadsClientOptions { AccessToken = "token" });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Method = request.Method.Method;
        Path = request.RequestUri!.AbsolutePath;
        Query = Uri.UnescapeDataString(request.RequestUri.Query);
        Form = request.Content is { } content ? Uri.UnescapeDataString(await content.ReadAsStringAsync(cancellationToken)) : "";
        Operation = ThreadsOperation.From(request);
        return new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
