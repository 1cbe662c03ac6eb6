using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.State;

/// <summary>Counts how often each user did what a quota limits, within its rolling window.</summary>
internal sealed class QuotaStore(ThreadsSimulatorOptions options, TimeProvider clock)
{
    private readonly Dictionary<(string Quota, string User), Queue<DateTimeOffset>> _uses = [];

    /// <summary>Returns how often it may be done: by the user's profile, the options, or else the spec.</summary>
    public long Total(QuotaSpec quota, User? user)
    {
        if (user?.QuotaTotals?.TryGetValue(quota.CSharp, out var own) == true)
        {
            return own;
        }

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

    /// <summary>Returns how many of the uses were made up to a time.</summary>
    public int UsedUntil(DateTimeOffset time, QuotaSpec quota, User? user) => Window(quota, user).Count(use => use <= time);

    public void Count(QuotaSpec quota, User? user) => Window(quota, user).Enqueue(clock.GetUtcNow());

    public void Clear() => _uses.Clear();

    private Queue<DateTimeOffset> Window(QuotaSpec quota, User? user)
    {
        var key = (quota.Key, user?.Id ?? "");
        if (!_uses.TryGetValue(key, out var uses))
        {
            _uses[key] = uses = [];
        }

        var start = clock.GetUtcNow().AddSeconds(-quota.Seconds);
        while (uses.TryPeek(out var first) && first <= start)
        {
            uses.Dequeue();
        }

        return uses;
    }
}
