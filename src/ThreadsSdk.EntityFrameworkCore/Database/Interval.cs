namespace ThreadsSdk.EntityFrameworkCore.Database;

/// <summary>Tells now and then that it is time again, beginning with the first question.</summary>
internal sealed class Interval(TimeProvider clock, TimeSpan length)
{
    private long _next = long.MinValue;

    public bool IsOver()
    {
        var (now, next) = (clock.GetUtcNow().UtcTicks, Interlocked.Read(ref _next));
        return now >= next && Interlocked.CompareExchange(ref _next, now + length.Ticks, next) == next;
    }
}
