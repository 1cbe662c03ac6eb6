using Quartz;
using ThreadsSdk.Scheduling.Drains;

namespace ThreadsSdk.Scheduling.Engine;

/// <summary>Runs a drain for a slice.</summary>
[DisallowConcurrentExecution]
internal sealed class DrainJob(Drain drain) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => new(drain.RunAsync(cancellationToken));
}
