namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>
/// Which requests of a run are attacked, and how. Each attack waits for the nth request of a kind, so that publications, which are few, are
/// hit as often as all else.
/// </summary>
internal sealed class NetworkPlan
{
    private const int MostFaults = 4;
    private const int MostLateness = 5;

    /// <summary>How many requests of a kind there may be beside the usual ones, to try again.</summary>
    private const int Further = 2;

    private readonly Lock _lock = new();
    private readonly List<Attack> _attacks = [];
    private readonly int[] _seen = new int[Enum.GetValues<CallKind>().Length];

    private NetworkPlan() { }

    /// <summary>After how many further requests a late one reaches the server.</summary>
    public int Lateness { get; private init; } = 1;

    /// <summary>How many requests of each kind have come.</summary>
    public IReadOnlyList<int> Seen => _seen;

    /// <summary>What has happened so far, in order.</summary>
    public List<NetworkFault> Happened { get; } = [];

    /// <summary>A plan in which nothing goes wrong.</summary>
    public static NetworkPlan Smooth() => new();

    /// <summary>Draws up to four attacks on a run that takes as many requests of each kind when all goes well.</summary>
    public static NetworkPlan Draw(Random random, IReadOnlyList<int> usual)
    {
        var plan = new NetworkPlan { Lateness = random.Next(1, MostLateness + 1) };
        var faults = Enum.GetValues<NetworkFault>();
        for (var left = random.Next(MostFaults + 1); left > 0; left--)
        {
            var kind = (CallKind)random.Next(usual.Count);
            if (kind == CallKind.Write && usual[(int)kind] == 0)
            {
                kind = CallKind.Publication;
            }

            var end = usual[(int)kind] + Further;
            plan._attacks.Add(new Attack(kind, Math.Min(random.Next(end), random.Next(end)), faults[random.Next(faults.Length)]));
        }

        return plan;
    }

    /// <summary>Counts a request, and gives what happens to it.</summary>
    public NetworkFault? Next(CallKind kind)
    {
        lock (_lock)
        {
            var ordinal = _seen[(int)kind]++;
            if (_attacks.Find(attack => attack.Kind == kind && attack.Ordinal == ordinal) is not { } due)
            {
                return null;
            }

            _attacks.Remove(due);
            Happened.Add(due.Fault);
            return due.Fault;
        }
    }

    public override string ToString() =>
        $"happened: {string.Join(", ", Happened)}; still to come: {string.Join(", ", _attacks.Select(attack => $"{attack.Fault} at {attack.Kind} {attack.Ordinal}"))}";

    private sealed record Attack(CallKind Kind, int Ordinal, NetworkFault Fault);
}
