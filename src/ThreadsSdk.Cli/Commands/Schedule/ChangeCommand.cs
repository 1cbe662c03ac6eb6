using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>A command that changes one scheduled post, and shows it as it is then.</summary>
internal abstract class ChangeCommand : ScheduleSubcommand
{
    private readonly Argument<long> _id = ScheduleOptions.Id();

    protected ChangeCommand(CommandHost host, string name, string description)
        : base(host, name, description)
    {
        Arguments.Add(_id);
        Options.Insert(0, Zone);
    }

    protected Option<string?> Zone { get; } = ScheduleOptions.Zone();

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected sealed override async Task<ExitCode> RunAsync(
        ParseResult parsed,
        ScheduleAddress address,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var id = parsed.GetRequiredValue(_id);
        var zone = ScheduleZone.Find(parsed.GetValue(Zone), Host.Clock);
        var change = Read(parsed, zone);
        await using var schedule = await OpenSchedule.OpenAsync(Host, address, isNew: false, cancellationToken);
        var post = await change(schedule.Scheduler, id, cancellationToken) ?? throw NoPost(id);
        if (output.IsJson)
        {
            output.WriteJson(writer => PostJson.Write(writer, post));
        }
        else
        {
            using var logins = OpenLogins(parsed);
            output.Screen.Write(PostCard.Short(post, zone, UserNames(logins)(post.UserId)));
        }

        return ExitCode.Ok;
    }

    /// <summary>Reads what to do with the post.</summary>
    protected abstract Func<IThreadsScheduler, long, CancellationToken, Task<ScheduledPost?>> Read(ParseResult parsed, ScheduleZone zone);
}
