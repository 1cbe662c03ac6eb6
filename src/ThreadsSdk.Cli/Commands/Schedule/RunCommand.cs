using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule run`.</summary>
internal sealed class RunCommand : ChangeCommand
{
    public RunCommand(CommandHost host)
        : base(host, "run", "Have a worker publish a post now that is planned or parked.") { }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads schedule run 12", "Now, or as soon as a worker runs"),
        new("threads schedule run 12 && threads schedule worker --once", "And publish it from here"),
    ];

    protected override Func<IThreadsScheduler, long, CancellationToken, Task<ScheduledPost?>> Read(ParseResult parsed, ScheduleZone zone) =>
        (scheduler, id, cancellationToken) => scheduler.RunNowAsync(id, cancellationToken);
}
