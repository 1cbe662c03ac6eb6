using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule stop`.</summary>
internal sealed class StopCommand : ScheduleSubcommand
{
    private readonly Argument<string> _name = new("name") { Description = "The name of what is repeated." };
    private readonly Option<string?> _user = ScheduleOptions.User();

    public StopCommand(CommandHost host)
        : base(host, "stop", "Repeat a post no more, and cancel the one that is planned next.")
    {
        Arguments.Add(_name);
        Options.Insert(0, _user);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads schedule stop morning", "One, by the name that `threads schedule recurring` shows")];

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed,
        ScheduleAddress address,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var name = parsed.GetRequiredValue(_name);
        using var logins = OpenLogins(parsed);
        var user = await PickUserAsync(logins, parsed.GetValue(_user), address, cancellationToken);
        await using var schedule = await OpenSchedule.OpenAsync(Host, address, isNew: false, cancellationToken);
        if (!await schedule.Scheduler.StopRepeatingAsync(user, name, cancellationToken))
        {
            throw new UsageException($"Nothing is repeated as {name} for this user.", "`threads schedule recurring` lists what is.");
        }

        if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("stopped", name);
                writer.WriteString("user", user);
                writer.WriteEndObject();
            });
        }
        else
        {
            output.Screen.Write(Tables.Card([("stopped", name), ("user", UserNames(logins)(user))]));
        }

        return ExitCode.Ok;
    }
}
