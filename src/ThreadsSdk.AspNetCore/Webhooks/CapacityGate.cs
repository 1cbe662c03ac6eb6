namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>
/// Tells whether an inbox is full without counting it for each request: between two counts what was added since is added up.
/// </summary>
internal sealed class CapacityGate(WebhookInbox inbox, TimeProvider clock)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TrustedWhenFull = TimeSpan.FromMilliseconds(100);

    private Count? _last;
    private long _added;

    public async ValueTask<bool> IsFullAsync(int capacity, CancellationToken cancellationToken)
    {
        var last = Volatile.Read(ref _last);
        var age = last is null ? TimeSpan.MaxValue : clock.GetElapsedTime(last.At);
        if (age < Trusted && last!.Waiting + Interlocked.Read(ref _added) < capacity)
        {
            return false;
        }

        if (age < TrustedWhenFull && last!.Waiting >= capacity)
        {
            return true;
        }

        var at = clock.GetTimestamp();
        Interlocked.Exchange(ref _added, 0);
        var waiting = await inbox.Current.CountAsync(cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _last, new Count(waiting, at));
        return waiting >= capacity;
    }

    public void Add(int count) => Interlocked.Add(ref _added, count);

    private sealed record Count(long Waiting, long At);
}
