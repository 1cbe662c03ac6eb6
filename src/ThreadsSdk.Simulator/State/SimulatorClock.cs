namespace ThreadsSdk.Simulator.State;

/// <summary>The clock of a simulator: another one, which can be put forward.</summary>
internal sealed class SimulatorClock(TimeProvider clock) : TimeProvider
{
    private long _ahead;

    /// <summary>Gets how far it was put forward.</summary>
    public TimeSpan Ahead => new(Interlocked.Read(ref _ahead));

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);

    public void Reset() => Interlocked.Exchange(ref _ahead, 0);

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Ahead;

    public override long GetTimestamp() => clock.GetTimestamp();

    /// <summary>Waits for the other clock: putting this one forward wakes nobody.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
