using System.Diagnostics;

namespace ThreadsSdk.Benchmarks.Inputs;

/// <summary>A clock that runs faster than that on the wall, for what mostly waits: waits are as much shorter, work is not.</summary>
internal sealed class FastClock(int factor) : TimeProvider
{
    private readonly DateTimeOffset _start = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private readonly long _started = Stopwatch.GetTimestamp();

    public override long TimestampFrequency => Stopwatch.Frequency;

    public override DateTimeOffset GetUtcNow() => _start + (Stopwatch.GetElapsedTime(_started) * factor);

    public override long GetTimestamp() => (Stopwatch.GetTimestamp() - _started) * factor;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period));

    private TimeSpan Shorter(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / factor;
}
