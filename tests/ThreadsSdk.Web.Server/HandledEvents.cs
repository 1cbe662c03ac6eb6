using ThreadsSdk.Webhooks;

namespace ThreadsSdk.Web.Server;

/// <summary>Tells when nothing waits in the inbox any more.</summary>
internal sealed class HandledEvents(IThreadsWebhookInbox inbox) : IDisposable
{
    // What another process handles is not told here.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _handled = new(0);

    public void Add() => _handled.Release();

    public void Dispose() => _handled.Dispose();

    public async Task WaitUntilAllAsync(CancellationToken cancellationToken)
    {
        while (await inbox.CountAsync(cancellationToken) is > 0 and var waiting)
        {
            while (waiting-- > 0 && await _handled.WaitAsync(LookAgainAfter, cancellationToken))
            {
                // Each of them is handled some time.
            }
        }
    }
}
