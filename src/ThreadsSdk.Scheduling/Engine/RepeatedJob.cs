using System.Diagnostics.CodeAnalysis;
using Quartz;

namespace ThreadsSdk.Scheduling.Engine;

/// <summary>Has a job run again and again, wherever a worker has time. Workers that start at the same moment add it once.</summary>
internal static class RepeatedJob
{
    /// <summary>What Quartz needs of the type of a job, also in a program that is trimmed.</summary>
    public const DynamicallyAccessedMemberTypes Members =
        DynamicallyAccessedMemberTypes.PublicConstructors
        | DynamicallyAccessedMemberTypes.PublicProperties
        | DynamicallyAccessedMemberTypes.Interfaces;

    public static async Task AddAsync<[DynamicallyAccessedMembers(Members)] TJob>(
        IScheduler scheduler,
        string name,
        TimeSpan interval,
        bool recovers,
        CancellationToken cancellationToken
    )
        where TJob : IJob
    {
        var trigger = TriggerBuilder
            .Create(scheduler.TimeProvider)
            .WithIdentity(name)
            .ForJob(name)
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever())
            .Build();
        var job = JobBuilder.Create<TJob>().WithIdentity(name).StoreDurably().RequestRecovery(recovers).Build();
        if (await scheduler.GetJobDetail(job.Key, cancellationToken).ConfigureAwait(false) is null)
        {
            await scheduler.AddJob(job, new AddJobOptions { Replace = true }, cancellationToken).ConfigureAwait(false);
        }

        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancellationToken).ConfigureAwait(false);
    }
}
