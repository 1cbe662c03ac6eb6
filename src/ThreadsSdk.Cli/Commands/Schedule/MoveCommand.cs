using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule move`.</summary>
internal sealed class MoveCommand : ChangeCommand
{
    private readonly Option<string> _at = ScheduleOptions.At();

    public MoveCommand(CommandHost host)
        : base(host, "move", "Publish a post at another moment. One that was parked is planned again.") => Options.Insert(0, _at);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads schedule move 12 --at 'tomorrow 8:00'", "A day later"),
        new("threads schedule move 12 --at '2027-03-28 02:30' --zone Europe/Berlin", "At a time elsewhere"),
    ];

    protected override Func<IThreadsScheduler, long, CancellationToken, Task<ScheduledPost?>> Read(ParseResult parsed, ScheduleZone zone)
    {
        var text = parsed.GetRequiredValue(_at);
        var moments = new MomentText(zone, Host.Clock);
        var at = moments.ReadTime(ScheduleOptions.AtName, text);
        return moments.HasPassed(at)
            ? throw new UsageException(
                $"{ScheduleOptions.AtName} {text} has passed: it was {Moments.Utc(at)}.",
                "Nothing was changed. To publish it now: threads schedule run ID"
            )
            : (scheduler, id, cancellationToken) => scheduler.MoveAsync(id, at, cancellationToken);
    }
}
