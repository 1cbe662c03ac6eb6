namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>A mistake that the campaign has to find: sends whatever got no answer again.</summary>
internal sealed class ResendingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
