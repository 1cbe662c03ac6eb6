using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule pause`.</summary>
internal sealed class PauseCommand : ScheduleSubcommand
{
    private readonly Option<string?> _user = ScheduleOptions.User();
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, for others who look.", HelpName = "words" };

    public PauseCommand(CommandHost host)
        : base(host, "pause", "Publish nothing more for a user, until `threads schedule resume`. What is being published is finished.")
    {
        Options.Insert(0, _user);
        Options.Insert(1, _reason);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads schedule pause --user ada --reason 'Holidays'", "Nothing for a while")];

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed,
        ScheduleAddress address,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        using var logins = OpenLogins(parsed);
        var user = await PickUserAsync(logins, parsed.GetValue(_user), address, cancellationToken);
        await using var schedule = await OpenSchedule.OpenAsync(Host, address, isNew: false, cancellationToken);
        await schedule.Scheduler.PauseAsync(user, parsed.GetValue(_reason), cancellationToken);
        UserState.Show(output, user, UserNames(logins)(user), isPaused: true);
        return ExitCode.Ok;
    }
}
