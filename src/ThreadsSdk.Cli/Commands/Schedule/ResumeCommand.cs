using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule resume`.</summary>
internal sealed class ResumeCommand : ScheduleSubcommand
{
    private readonly Option<string?> _user = ScheduleOptions.User();

    public ResumeCommand(CommandHost host)
        : base(host, "resume", "Publish for a paused user again. What became due meanwhile is late.") => Options.Insert(0, _user);

    public override IReadOnlyList<Example> Examples { get; } = [new("threads schedule resume --user ada", "Go on after a pause")];

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
        if (!await schedule.Scheduler.ResumeAsync(user, cancellationToken) && !output.IsJson)
        {
            Host.Streams.Error.WriteLine("note: The user was not paused.");
        }

        UserState.Show(output, user, UserNames(logins)(user), isPaused: false);
        return ExitCode.Ok;
    }
}
