using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule cancel`.</summary>
internal sealed class CancelCommand : ChangeCommand
{
    public CancelCommand(CommandHost host)
        : base(host, "cancel", "Do not publish a post that is planned or parked. Doing so again changes nothing.") { }

    public override IReadOnlyList<Example> Examples { get; } = [new("threads schedule cancel 12", "One, by the id that the list shows")];

    protected override Func<IThreadsScheduler, long, CancellationToken, Task<ScheduledPost?>> Read(ParseResult parsed, ScheduleZone zone) =>
        (scheduler, id, cancellationToken) => scheduler.CancelAsync(id, cancellationToken);
}
