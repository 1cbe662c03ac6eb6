using Microsoft.Extensions.Logging;
using ThreadsSdk.Scheduling.Clocks;
using ThreadsSdk.Scheduling.Lanes;
using ThreadsSdk.Scheduling.Observing;

namespace ThreadsSdk.Scheduling.Drains;

/// <summary>Represents what all drains of a worker share.</summary>
internal sealed record DrainServices
{
    public required LaneTable Lanes { get; init; }

    public required QuotaWindow Window { get; init; }

    public required DatabaseClock Clock { get; init; }

    public required IPostPublisher Publisher { get; init; }

    public required ScheduleTelemetry Telemetry { get; init; }

    public required ScheduleEvents Events { get; init; }

    public required ILogger Logger { get; init; }

    /// <summary>Gets how late a post may be that does not say so itself.</summary>
    public required TimeSpan LateUpTo { get; init; }

    /// <summary>Gets how many users one drain publishes for at the same time.</summary>
    public required int LanesOfDrain { get; init; }
}
