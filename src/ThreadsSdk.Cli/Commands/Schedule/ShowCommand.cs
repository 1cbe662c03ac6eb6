using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule show`.</summary>
internal sealed class ShowCommand : ScheduleSubcommand
{
    private readonly Argument<long> _id = ScheduleOptions.Id();
    private readonly Option<string?> _zone = ScheduleOptions.Zone();

    public ShowCommand(CommandHost host)
        : base(host, "show", "Show a scheduled post: when, what became of it and why, and what to do.")
    {
        Arguments.Add(_id);
        Options.Insert(0, _zone);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads schedule show 12", "All about one post"), new("threads schedule show 12 --json | jq -r .reason", "Why it was parked")];

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed,
        ScheduleAddress address,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var id = parsed.GetRequiredValue(_id);
        var zone = ScheduleZone.Find(parsed.GetValue(_zone), Host.Clock);
        await using var schedule = await OpenSchedule.OpenAsync(Host, address, isNew: false, cancellationToken);
        var post = await schedule.Scheduler.FindAsync(id, cancellationToken) ?? throw NoPost(id);
        if (output.IsJson)
        {
            output.WriteJson(writer => PostJson.Write(writer, post));
            return ExitCode.Ok;
        }

        using var logins = OpenLogins(parsed);
        var advice = PostAdvice.For(post, word => Line(parsed, address, word, Number(id)));
        output.Screen.Write(PostCard.Whole(post, zone, UserNames(logins)(post.UserId), advice));
        if (post.SettledAt is null && await schedule.Scheduler.FindUserAsync(post.UserId, cancellationToken) is { } user)
        {
            Remark(user, Line(parsed, address, "resume", "--user", post.UserId));
        }

        return ExitCode.Ok;
    }

    private void Remark(UserSchedule user, string resume)
    {
        var reason = user.Reason is { } why ? $" ({Plain.Harmless(Plain.OneLine(why))})" : "";
        if (user.IsPaused)
        {
            Host.Streams.Error.WriteLine($"note: The user is paused{reason}. To go on: {resume}");
        }
        else if (user.HeldUntil is { } held)
        {
            Host.Streams.Error.WriteLine($"note: Nothing is published for the user until {Moments.Utc(held)}{reason}.");
        }
    }
}
