using System.Diagnostics.CodeAnalysis;
using Quartz;
using ThreadsSdk.Scheduling.Housekeeping;

namespace ThreadsSdk.Scheduling.Engine;

/// <summary>What is done once in the cluster, every so often; again elsewhere if the worker dies over it.</summary>
internal static class HousekeepingJobs
{
    public static async Task AddAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        await AddAsync<RecurringJob>("recurring-posts", TimeSpan.FromSeconds(5)).ConfigureAwait(false);
        await AddAsync<ObserveJob>("observe", TimeSpan.FromSeconds(15)).ConfigureAwait(false);
        await AddAsync<CleanUpJob>("clean-up", TimeSpan.FromMinutes(5)).ConfigureAwait(false);
        await AddAsync<RefreshLoginsJob>("refresh-logins", TimeSpan.FromHours(1)).ConfigureAwait(false);

        Task AddAsync<[DynamicallyAccessedMembers(RepeatedJob.Members)] TJob>(string name, TimeSpan interval)
            where TJob : IJob => RepeatedJob.AddAsync<TJob>(scheduler, name, interval, recovers: true, cancellationToken);
    }
}
