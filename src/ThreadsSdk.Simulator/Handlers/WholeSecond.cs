namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Cuts off the fraction of a second: Meta's times have none.</summary>
internal static class WholeSecond
{
    public static DateTimeOffset Truncate(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}
