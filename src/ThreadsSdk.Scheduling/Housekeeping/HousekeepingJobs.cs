using Quartz;
using ThreadsSdk.Scheduling.Engine;

namespace ThreadsSdk.Scheduling.Housekeeping;

/// <summary>Represents what is done once in the cluster, every so often.</summary>
/// <param name="AddAsync">Adds it to a scheduler.</param>
internal sealed record HousekeepingJobs(Func<IScheduler, CancellationToken, Task> AddAsync)
{
    public static IReadOnlyList<HousekeepingJobs> All { get; } =
    [
        Every<RecurringJob>("recurring-posts", TimeSpan.FromSeconds(5)),
        Every<CleanUpJob>("clean-up", TimeSpan.FromMinutes(5)),
        Every<RefreshLoginsJob>("refresh-logins", TimeSpan.FromHours(1)),
    ];

    private static HousekeepingJobs Every<TJob>(string name, TimeSpan interval)
        where TJob : IJob =>
        new((scheduler, cancellationToken) => WorkerEngine.AddAsync<TJob>(scheduler, name, interval, recovers: true, cancellationToken));
}
