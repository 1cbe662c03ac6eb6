using Quartz;

namespace ThreadsSdk.Scheduling.Housekeeping;

/// <summary>Looks what is due and what is parked, for the metrics.</summary>
[DisallowConcurrentExecution]
internal sealed class ObserveJob(HousekeepingServices services) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        services.Telemetry.Observed(await services.Scheduler.SummarizeAsync(cancellationToken).ConfigureAwait(false));
}
