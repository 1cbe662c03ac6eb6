using System.CommandLine;
using System.CommandLine.Completions;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule list`.</summary>
internal sealed class ListCommand : ScheduleSubcommand
{
    private const string Open = "open";
    private const string All = "all";
    private const string SinceName = "--since";
    private const string UntilName = "--until";

    private static readonly ScheduledPostState?[] OpenStates =
    [
        ScheduledPostState.Planned,
        ScheduledPostState.Publishing,
        ScheduledPostState.Parked,
    ];

    private static readonly string[] Words = [Open, .. PostText.StateWords, All];

    private readonly Option<string?> _user = new("--user")
    {
        Description = "Only those of a user: the name of a stored login, or an id.",
        HelpName = "user",
    };

    private readonly Option<string> _state = new("--state")
    {
        Description =
            $"Which: {string.Join(", ", Words)}. {Open} are those planned, publishing or parked, and what is shown when it is left out. "
            + $"Those published, canceled or {All} come with the latest first.",
        HelpName = "state",
        DefaultValueFactory = _ => Open,
        CompletionSources = { _ => Words.Select(word => new CompletionItem(word)) },
    };

    private readonly Option<string?> _since = new(SinceName)
    {
        Description = "Only from a day or moment on, such as today or 2027-01-01.",
        HelpName = "moment",
    };

    private readonly Option<string?> _until = new(UntilName)
    {
        Description = "Only those before a day or moment, such as 'in 7 days'.",
        HelpName = "moment",
    };

    private readonly Option<string?> _zone = ScheduleOptions.Zone();
    private readonly Option<int> _limit = CommonOptions.Limit();

    public ListCommand(CommandHost host)
        : base(host, "list", "List scheduled posts by their moments.")
    {
        Options.Insert(0, _state);
        Options.Insert(1, _user);
        Options.Insert(2, _since);
        Options.Insert(3, _until);
        Options.Insert(4, _zone);
        Options.Insert(5, _limit);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads schedule list", "What is still to be published, and what was parked"),
        new("threads schedule list --state parked", "What somebody has to look at"),
        new("threads schedule list --state published --since today --json", "For scripts: what went out today"),
    ];

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed,
        ScheduleAddress address,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        using var logins = OpenLogins(parsed);
        var moments = new MomentText(ScheduleZone.Find(parsed.GetValue(_zone), Host.Clock), Host.Clock);
        var states = States(parsed.GetValue(_state) ?? Open);
        var limit = parsed.GetValue(_limit);
        var query = new ScheduleQuery
        {
            UserId = await FindUserAsync(logins, parsed.GetValue(_user), cancellationToken),
            From = parsed.GetValue(_since) is { } since ? moments.Read(SinceName, since) : null,
            Until = parsed.GetValue(_until) is { } until ? moments.Read(UntilName, until) : null,
            Descending = states is [null or ScheduledPostState.Published or ScheduledPostState.Canceled],
            Limit = limit,
        };

        await using var schedule = await OpenSchedule.OpenAsync(Host, address, isNew: false, cancellationToken);
        List<ScheduledPost> posts = [];
        foreach (var state in states)
        {
            posts.AddRange(
                await schedule.Scheduler.ListAsync(query with { State = state }, cancellationToken).ToListAsync(cancellationToken)
            );
        }

        if (states.Length > 1)
        {
            posts = [.. posts.OrderBy(post => post.At).ThenBy(post => post.Id).Take(limit)];
        }

        if (output.IsJson)
        {
            output.WriteJson(writer => PostJson.Write(writer, posts));
        }
        else
        {
            output.Screen.Write(PostTable.Create(posts, UserNames(logins)));
        }

        return ExitCode.Ok;
    }

    private static ScheduledPostState?[] States(string word) =>
        word switch
        {
            Open => OpenStates,
            All => [null],
            _ => PostText.StateOf(word) is { } state
                ? [state]
                : throw new UsageException($"--state does not know {word}.", $"It knows {string.Join(", ", Words)}."),
        };
}
