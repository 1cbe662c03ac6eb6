using System.CommandLine;
using ThreadsSdk.Cli.Commands.Posts;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule repeat`.</summary>
internal sealed class RepeatCommand : ScheduleSubcommand
{
    private readonly Argument<string> _name = new("name")
    {
        Description = "A name of yours for what is repeated. One that is there already is given the new post and moments.",
    };

    private readonly PostOptions _content = new();
    private readonly Option<string> _cron = new("--cron")
    {
        Description =
            "The moments as a cron text: minute, hour, day of the month, month and day of the week, such as '30 8 * * MON-FRI' for half past "
            + "eight on workdays.",
        HelpName = "text",
        Required = true,
    };

    private readonly Option<string?> _zone = ScheduleOptions.Zone();
    private readonly Option<string?> _user = ScheduleOptions.User();

    public RepeatCommand(CommandHost host)
        : base(host, "repeat", "Publish a post again and again. The next one is planned ahead, and can be moved or canceled by itself.")
    {
        Arguments.Add(_name);
        _content.AddTo(this);
        Options.Insert(0, _cron);
        Options.Insert(1, _zone);
        Options.Add(_user);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads schedule repeat morning 'Good morning' --cron '30 8 * * MON-FRI' --zone Europe/Berlin", "On workdays"),
        new("threads schedule repeat question 'Tea or coffee?' --poll Tea --poll Coffee --cron '0 12 1 * *'", "A poll each month"),
        new("threads schedule recurring", "See what is repeated"),
    ];

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed,
        ScheduleAddress address,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var zone = ScheduleZone.Find(parsed.GetValue(_zone), Host.Clock);
        using var logins = OpenLogins(parsed);
        var user = await PickUserAsync(logins, parsed.GetValue(_user), address, cancellationToken);
        var plan = PlanReading.Plan(await _content.ReadAsync(parsed, Host, cancellationToken), _content.IsChain(parsed));
        await using var schedule = await OpenSchedule.OpenAsync(Host, address, isNew: true, cancellationToken);
        var request = new RecurringPostRequest
        {
            UserId = user,
            Name = parsed.GetRequiredValue(_name),
            Plan = plan,
            Cron = parsed.GetRequiredValue(_cron),
            Zone = zone.Id,
        };
        var repeated = await RepeatAsync(schedule.Scheduler, request, cancellationToken);
        if (output.IsJson)
        {
            output.WriteJson(writer => RecurringOutput.Write(writer, repeated));
        }
        else
        {
            output.Screen.Write(RecurringOutput.Card(repeated, zone, UserNames(logins)(user)));
        }

        return ExitCode.Ok;
    }

    private static async Task<RecurringPost> RepeatAsync(
        IThreadsScheduler scheduler,
        RecurringPostRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await scheduler.RepeatAsync(request, cancellationToken);
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message, "Nothing was planned.");
        }
        catch (TimeZoneNotFoundException unknown)
        {
            throw new UsageException(unknown.Message, "Name it with --zone. Nothing was planned.");
        }
    }
}
