namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Puts an item that nobody can read at the head of every list of posts.</summary>
internal sealed class OddListHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/threads", StringComparison.Ordinal))
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            response.Content = new StringContent(
                body.Replace("\"data\":[", "\"data\":[true,", StringComparison.Ordinal)
                    .Replace("[true,]", "[true]", StringComparison.Ordinal)
            );
        }

        return response;
    }
}
