using Quartz;

namespace ThreadsSdk.Scheduling.Housekeeping;

/// <summary>Plans the next posts of those that recur.</summary>
[DisallowConcurrentExecution]
internal sealed class RecurringJob(HousekeepingServices services) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (await services.Recurring.PlanDueAsync(cancellationToken).ConfigureAwait(false) > 0) { }
    }
}
