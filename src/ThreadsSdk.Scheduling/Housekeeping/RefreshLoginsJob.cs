using Quartz;
using ThreadsSdk.Scheduling.Observing;

namespace ThreadsSdk.Scheduling.Housekeeping;

/// <summary>Refreshes the tokens of all stored logins that are due, so that none expires while its user's posts wait.</summary>
[DisallowConcurrentExecution]
internal sealed class RefreshLoginsJob(HousekeepingServices services) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (services is not { Logins: { } logins, Credentials: { } store })
        {
            return;
        }

        await foreach (var userId in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                await logins.GetAsync(userId, cancellationToken).ConfigureAwait(false);
            }
            catch (ThreadsException e)
            {
                ScheduleLog.NotRefreshed(services.Logger, userId, e.Message);
            }
        }
    }
}
