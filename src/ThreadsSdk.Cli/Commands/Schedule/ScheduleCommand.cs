using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule`.</summary>
internal sealed class ScheduleCommand : Command, IHasExamples
{
    public ScheduleCommand(CommandHost host)
        : base("schedule", "Plan posts for later, see and change what is planned, and publish what is due.")
    {
        Add(new AddCommand(host));
        Add(new ListCommand(host));
        Add(new ShowCommand(host));
        Add(new MoveCommand(host));
        Add(new CancelCommand(host));
        Add(new RunCommand(host));
        Add(new RepeatCommand(host));
        Add(new RecurringCommand(host));
        Add(new StopCommand(host));
        Add(new PauseCommand(host));
        Add(new ResumeCommand(host));
        Add(new WorkerCommand(host));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("threads schedule add 'Good morning' --at 'tomorrow 8:00'", "Plan a post"),
        new("threads schedule worker", "Publish what is due, in a shell of its own"),
        new("threads schedule list", "See what is planned, and what was parked"),
        new("threads schedule move 12 --at 'tomorrow 9:30'", "Publish one at another time"),
    ];

    public IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.ScheduleWorkerVariables;

    public IReadOnlyList<ExitCode> ExitCodes { get; } = [.. HelpTexts.DatabaseExitCodes, ExitCode.Parked];

    public bool TakesToken(ParseResult parsed) => false;
}
