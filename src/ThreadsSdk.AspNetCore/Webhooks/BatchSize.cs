namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>
/// Determines how many events to take at a time. While a batch is held, the later events of all its users wait for the slowest of them: so
/// it is no larger than what is handled within a short time, and a single event where handlers are slow.
/// </summary>
internal sealed class BatchSize
{
    private const int Most = 64;
    private const double Smoothing = 0.2;

    private static readonly TimeSpan Aim = TimeSpan.FromSeconds(0.25);

    private readonly object _lock = new();
    private TimeSpan _average = Aim;

    public int Current
    {
        get
        {
            lock (_lock)
            {
                return (int)Math.Clamp(Aim / TimeSpan.FromTicks(Math.Max(_average.Ticks, 1)), 1, Most);
            }
        }
    }

    /// <summary>Learns from one event. A slow one counts at once, a fast one little by little.</summary>
    public void Add(TimeSpan duration)
    {
        lock (_lock)
        {
            _average = duration > _average ? duration : _average + ((duration - _average) * Smoothing);
        }
    }
}
