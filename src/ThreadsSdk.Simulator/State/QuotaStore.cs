using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.State;

/// <summary>How often each user did what is counted, within the rolling window of its quota.</summary>
internal sealed class QuotaStore(TimeProvider clock)
{
    private readonly Dictionary<(string Quota, string User), Queue<DateTimeOffset>> _uses = [];

    public int Used(QuotaSpec quota, User? user) => Window(quota, user).Count;

    public void Count(QuotaSpec quota, User? user) => Window(quota, user).Enqueue(clock.GetUtcNow());

    private Queue<DateTimeOffset> Window(QuotaSpec quota, User? user)
    {
        var key = (quota.Key, user?.Id ?? "");
        if (!_uses.TryGetValue(key, out var uses))
            _uses[key] = uses = [];
        var start = clock.GetUtcNow().AddSeconds(-quota.Seconds);
        while (uses.TryPeek(out var first) && first <= start)
            uses.Dequeue();
        return uses;
    }
}
