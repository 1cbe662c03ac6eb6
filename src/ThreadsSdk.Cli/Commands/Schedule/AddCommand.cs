using System.CommandLine;
using ThreadsSdk.Cli.Commands.Posts;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule add`.</summary>
internal sealed class AddCommand : ScheduleSubcommand
{
    private readonly PostOptions _content = new();
    private readonly Option<string?> _replyTo = new("--reply-to") { Description = "The post or reply to answer.", HelpName = "id" };
    private readonly Option<string> _at = ScheduleOptions.At();
    private readonly Option<string?> _zone = ScheduleOptions.Zone();
    private readonly Option<string?> _user = ScheduleOptions.User();

    private readonly Option<string?> _key = new("--key")
    {
        Description = "A name of yours for this post. However often the command runs with it, there is one post.",
        HelpName = "name",
    };

    private readonly Option<TimeSpan?> _lateUpTo = DurationOption.Create(
        "--late-up-to",
        "How late it may be published when no worker ran; later it is parked. A day when left out."
    );

    public AddCommand(CommandHost host)
        : base(host, "add", "Plan a post: all that `threads post` publishes. A worker publishes it when it is time.")
    {
        _content.AddTo(this);
        Options.Insert(0, _at);
        Options.Insert(1, _zone);
        Options.Insert(2, _replyTo);
        Options.Add(_key);
        Options.Add(_lateUpTo);
        Options.Add(_user);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads schedule add 'Good morning' --at 'tomorrow 8:00'", "A text, at a time of this machine"),
        new("threads schedule add 'Happy new year' --at '2027-01-01 00:00' --zone Europe/Berlin", "At a time elsewhere"),
        new("threads schedule add 'At the sea' --file sea.jpg --alt 'Waves' --at 'in 2h'", "An image, which is copied at once"),
        new("threads schedule add - --chain --number --at 2027-01-01T08:00:00Z < article.txt", "A long text as numbered replies"),
        new("threads schedule add \"$(cat news.txt)\" --key news-17 --at 'today 18:00' --late-up-to 1h", "Once, and not after seven"),
    ];

    public override HelpSection? GetNote(ParseResult parsed) =>
        new(
            "Good to know:",
            [
                "Nothing is sent: `threads schedule worker` publishes what is due, with the stored login of the user.",
                "Images and videos of this machine are copied into the schedule. The worker needs --host to put them where Threads can fetch them.",
                "A local time that the clocks skip is taken as the time they skip to; of one that comes twice, the first is taken.",
                "A file of --database that is not there is made, and so are the tables in a database that has none.",
            ]
        );

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed,
        ScheduleAddress address,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var zone = ScheduleZone.Find(parsed.GetValue(_zone), Host.Clock);
        var text = parsed.GetRequiredValue(_at);
        var moments = new MomentText(zone, Host.Clock);
        var at = moments.ReadTime(ScheduleOptions.AtName, text);
        using var logins = OpenLogins(parsed);
        var user = await PickUserAsync(logins, parsed.GetValue(_user), address, cancellationToken);
        var post = await _content.ReadAsync(parsed, Host, cancellationToken);
        if (parsed.GetValue(_replyTo) is { } replied)
        {
            post = post.ReplyingTo(replied);
        }

        var plan = PlanReading.Plan(post, _content.IsChain(parsed));
        var key = parsed.GetValue(_key);
        await using var schedule = await OpenSchedule.OpenAsync(Host, address, isNew: true, cancellationToken);
        if (moments.HasPassed(at) && !await IsKnownAsync(schedule.Scheduler, user, key, cancellationToken))
        {
            throw new UsageException(
                $"{ScheduleOptions.AtName} {text} has passed: it was {Moments.Utc(at)}.",
                $"Nothing was planned. To publish it now: {ScheduleOptions.AtName} now"
            );
        }

        var planned = await PlanAsync(schedule.Scheduler, user, plan, at, key, parsed.GetValue(_lateUpTo), cancellationToken);
        if (output.IsJson)
        {
            output.WriteJson(writer => PostJson.Write(writer, planned));
        }
        else
        {
            output.Screen.Write(PostCard.Short(planned, zone, UserNames(logins)(user)));
            Remark(parsed, address, plan, planned);
        }

        return ExitCode.Ok;
    }

    private static async Task<ScheduledPost> PlanAsync(
        IThreadsScheduler scheduler,
        string user,
        PublishPlan plan,
        DateTimeOffset at,
        string? key,
        TimeSpan? lateUpTo,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var request = new ScheduleRequest
            {
                UserId = user,
                Plan = plan,
                At = at,
                IdempotencyKey = key,
                LateUpTo = lateUpTo,
            };
            return (await scheduler.ScheduleAsync([request], cancellationToken))[0];
        }
        catch (IdempotencyKeyReusedException reused)
        {
            throw new UsageException(reused.Message, "Nothing was planned. `threads schedule list --state all --json` shows the keys.");
        }
    }

    /// <summary>Determines whether a key is in the schedule, so that a script may run again after its post was published.</summary>
    private static async Task<bool> IsKnownAsync(
        IThreadsScheduler scheduler,
        string user,
        string? key,
        CancellationToken cancellationToken
    ) =>
        key is not null
        && await scheduler
            .ListAsync(new ScheduleQuery { UserId = user, Descending = true }, cancellationToken)
            .AnyAsync(post => post.IdempotencyKey == key, cancellationToken);

    private void Remark(ParseResult parsed, ScheduleAddress address, PublishPlan plan, ScheduledPost planned)
    {
        if (planned.EqualPostId is { } equal)
        {
            Note(
                $"The scheduled post {Number(equal)} says the same within a day. To take this one back: "
                    + Line(parsed, address, "cancel", Number(planned.Id))
            );
        }

        if (planned.State == ScheduledPostState.Planned && plan.Posts.Any(post => post.Media.Any(media => media.Source.Url is null)))
        {
            Note("The files are in the schedule. The worker that publishes them needs --host.");
        }
    }

    private void Note(string text) => Host.Streams.Error.WriteLine($"note: {Plain.Harmless(text)}");
}
