namespace ThreadsSdk.Tests;

/// <summary>Notes each request that goes out, and lets it pass.</summary>
internal sealed class RecordingHandler() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    /// <summary>The operations, in the order they were sent.</summary>
    public List<string> Operations { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Operations.Add(ThreadsOperation.From(request)!.Name);
        return base.SendAsync(request, cancellationToken);
    }
}
