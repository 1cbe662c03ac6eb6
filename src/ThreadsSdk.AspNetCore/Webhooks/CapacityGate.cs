using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>
/// Tells whether an inbox is full without counting it for each request: between two counts what was added since is added up.
/// </summary>
internal sealed class CapacityGate(IThreadsWebhookInbox inbox, TimeProvider clock)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TrustedWhenFull = TimeSpan.FromMilliseconds(100);

    private long _countedAt;
    private long _estimate = long.MaxValue;

    public async ValueTask<bool> IsFullAsync(int capacity, CancellationToken cancellationToken)
    {
        var estimate = Interlocked.Read(ref _estimate);
        var isKnown = estimate < long.MaxValue / 2;
        var age = clock.GetElapsedTime(Interlocked.Read(ref _countedAt));
        if (!isKnown || age >= (estimate < capacity ? Trusted : TrustedWhenFull))
        {
            // Set first, so that of many requests one counts.
            Interlocked.Exchange(ref _countedAt, clock.GetTimestamp());
            estimate = await inbox.CountAsync(cancellationToken).ConfigureAwait(false);
            Interlocked.Exchange(ref _estimate, estimate);
        }

        return estimate >= capacity;
    }

    public void Add(int count) => Interlocked.Add(ref _estimate, count);
}
