namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>A clock of another machine, which is always off by as much.</summary>
internal sealed class SkewedClock(TimeProvider clock) : TimeProvider
{
    /// <summary>By how much it is ahead.</summary>
    public TimeSpan Skew { get; set; }

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Skew;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
