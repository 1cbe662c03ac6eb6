using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.State;

/// <summary>How often each user did what is counted, within the rolling window of its quota.</summary>
internal sealed class QuotaStore(ThreadsSimulatorOptions options)
{
    private readonly Dictionary<(string Quota, string User), Queue<DateTimeOffset>> _uses = [];

    /// <summary>How often it may be done: what the options say, or what the spec does.</summary>
    public long Total(QuotaSpec quota)
    {
        foreach (var (other, total) in options.QuotaTotals)
        {
            if (other.Name == quota.CSharp)
            {
                return total;
            }
        }

        return quota.Total;
    }

    public int Used(QuotaSpec quota, User? user) => Window(quota, user).Count;

    public void Count(QuotaSpec quota, User? user) => Window(quota, user).Enqueue(options.TimeProvider.GetUtcNow());

    private Queue<DateTimeOffset> Window(QuotaSpec quota, User? user)
    {
        var key = (quota.Key, user?.Id ?? "");
        if (!_uses.TryGetValue(key, out var uses))
        {
            _uses[key] = uses = [];
        }

        var start = options.TimeProvider.GetUtcNow().AddSeconds(-quota.Seconds);
        while (uses.TryPeek(out var first) && first <= start)
        {
            uses.Dequeue();
        }

        return uses;
    }
}
