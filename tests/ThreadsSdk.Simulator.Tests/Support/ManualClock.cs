namespace ThreadsSdk.Simulator.Tests.Support;

/// <summary>A clock that stands still until it is turned.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 5, 4, 12, 10, 10, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Turn(TimeSpan by) => _now += by;
}
