using Microsoft.Extensions.Logging;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents what an action works with.</summary>
internal sealed record ActionContext(
    IThreadsScheduler Scheduler,
    ScheduleScope Scope,
    ScheduleZone Zone,
    ILogger Logger,
    CancellationToken CancellationToken
);
