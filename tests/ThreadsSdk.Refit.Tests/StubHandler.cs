using System.Net;
using System.Text;

namespace ThreadsSdk.Tests;

/// <summary>Answers every request the same, and keeps what came.</summary>
internal sealed class StubHandler(HttpStatusCode status, string json) : HttpMessageHandler
{
    public List<string> Urls { get; } = [];

    public List<string?> Tokens { get; } = [];

    public List<string?> Forms { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Urls.Add(request.RequestUri!.AbsoluteUri);
        Tokens.Add(request.Headers.Authorization?.Parameter);
        Forms.Add(request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken));
        return new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
    }
}
