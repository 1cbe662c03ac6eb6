namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Cuts off the fraction of a time: Meta's have none.</summary>
internal static class WholeSecond
{
    public static DateTimeOffset Of(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}
