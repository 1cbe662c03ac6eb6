namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>Counts what the SDK hands to .NET.</summary>
internal sealed class CountingHandler(SentCount count, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get)
        {
            count.AddWrite();
        }

        return base.SendAsync(request, cancellationToken);
    }
}
