using System.Net;
using System.Net.Http.Headers;

namespace ThreadsSdk.Benchmarks.Inputs;

/// <summary>Answers every request at once with the same bytes.</summary>
internal sealed class MemoryHandler(byte[] body) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = MediaTypeHeaderValue.Parse("application/json; charset=UTF-8");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = Json;
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
        response.Headers.TryAddWithoutValidation("x-fb-trace-id", "AbCdEfGhIjK");
        response.Headers.TryAddWithoutValidation("x-app-usage", "{\"call_count\":28,\"total_time\":25,\"total_cputime\":25}");
        return Task.FromResult(response);
    }
}
