using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule recurring`.</summary>
internal sealed class RecurringCommand : ScheduleSubcommand
{
    private readonly Option<string?> _user = new("--user")
    {
        Description = "Only those of a user: the name of a stored login, or an id.",
        HelpName = "user",
    };

    public RecurringCommand(CommandHost host)
        : base(host, "recurring", "List what is repeated, with the moment of the next post.") => Options.Insert(0, _user);

    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads schedule recurring", "All of it"), new("threads schedule recurring --user ada --json", "That of a user, for scripts")];

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed,
        ScheduleAddress address,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        using var logins = OpenLogins(parsed);
        var user = await FindUserAsync(logins, parsed.GetValue(_user), cancellationToken);
        await using var schedule = await OpenSchedule.OpenAsync(Host, address, isNew: false, cancellationToken);
        var all = await schedule.Scheduler.ListRecurringAsync(user, cancellationToken).ToListAsync(cancellationToken);
        if (output.IsJson)
        {
            output.WriteJson(writer => RecurringOutput.Write(writer, all));
        }
        else
        {
            output.Screen.Write(RecurringOutput.Table(all, UserNames(logins)));
        }

        return ExitCode.Ok;
    }
}
