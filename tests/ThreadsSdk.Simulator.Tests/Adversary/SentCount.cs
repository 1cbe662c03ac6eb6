namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>How many requests that change something were sent.</summary>
internal sealed class SentCount
{
    private int _writes;

    public int Writes => Volatile.Read(ref _writes);

    public void AddWrite() => Interlocked.Increment(ref _writes);
}
