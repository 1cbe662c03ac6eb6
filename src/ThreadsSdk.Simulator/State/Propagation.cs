namespace ThreadsSdk.Simulator.State;

/// <summary>Represents the time, from now on, in which something new cannot be seen everywhere.</summary>
internal sealed class Propagation(TimeProvider clock, TimeSpan time)
{
    private readonly DateTimeOffset _start = clock.GetUtcNow();

    public bool IsUnderWay => clock.GetUtcNow() - _start < time;
}
