using System.CommandLine;
using System.CommandLine.Completions;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.MediaHosting;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>`threads schedule worker`.</summary>
internal sealed class WorkerCommand : ScheduleSubcommand
{
    private const string OnceName = "--once";

    private readonly Option<bool> _once = new(OnceName)
    {
        Description = $"Publish what is due now, then end; with {ExitCode.Parked.Number} when a post was parked. For cron jobs.",
    };

    private readonly Option<string?> _host = new("--host")
    {
        Description =
            "Where to put images and videos of the schedule while Threads fetches them: "
            + $"{string.Join(", ", MediaHosts.Kinds.Select(kind => kind.Form))}.",
        HelpName = "kind:place",
        CompletionSources = { _ => MediaHosts.Kinds.Select(kind => new CompletionItem(kind.Name + ":")) },
    };

    public WorkerCommand(CommandHost host)
        : base(host, "worker", "Publish what is due, with the stored logins, until Ctrl+C; each post once, in order for each user.")
    {
        Options.Insert(0, _once);
        Options.Insert(1, _host);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads schedule worker", "In a shell of its own, or as a service"),
        new("threads schedule worker --once", "What is due now, such as from a cron job each minute"),
        new("threads schedule worker --host folder:/var/www/media=https://example.com/media", "For posts with files of this machine"),
        new("threads schedule worker --database postgres://app@db.example/app", "On many machines, over one PostgreSQL"),
    ];

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.ScheduleWorkerVariables;

    /// <summary>Being stopped is how a worker ends well.</summary>
    public override IReadOnlyList<ExitCode> ExitCodes { get; } = [.. HelpTexts.DatabaseExitCodes, ExitCode.Parked];

    public override HelpSection? GetNote(ParseResult parsed) =>
        new(
            "Good to know:",
            [
                "Each post that is published, parked or waits is a line of the output; with --json, a line of JSON with a type: working, published, parked, waiting or ended.",
                "When it is stopped, what is being published is finished first, for up to 20 seconds. After a crash the next worker goes on, and nothing is posted twice.",
                "Over a file there is one worker. Over PostgreSQL there may be many, each with the logins of all users (--store): a post whose user has no login is parked.",
                .. MediaHosts.Ways.Split('\n'),
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
        var isOnce = parsed.GetValue(_once);
        var mediaHost = MediaHosts.Open(Host.Environment, parsed.GetValue(_host));
        using var closing = mediaHost as IDisposable;
        using var logins = OpenLogins(parsed);
        IReadOnlyList<string> users = logins is null ? [] : await logins.ListAsync(cancellationToken);
        if (logins is null || users.Count == 0)
        {
            throw new UsageException("There is no stored login to publish with.", "Log in first: threads auth login");
        }

        var report = new WorkerReport(Host, output, UserNames(logins));
        var run = new WorkerRun(Host, address, report)
        {
            Server = UserCommand.ServerOf(parsed, Host),
            Logins = logins.Folder,
            MediaHost = mediaHost,
        };
        await run.RunAsync(isOnce, () => Begin(output, address, users, UserNames(logins)), cancellationToken);
        report.Sum();
        if (isOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return isOnce && report.Parked > 0 ? ExitCode.Parked : ExitCode.Ok;
    }

    private void Begin(CommandOutput output, ScheduleAddress address, IReadOnlyList<string> users, Func<string, string> userName)
    {
        if (output.IsJson)
        {
            output.WriteJson(
                writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("type", "working");
                    writer.WriteString("schedule", address.Name);
                    JsonLists.Write(writer, "users", users);
                    writer.WriteEndObject();
                },
                isIndented: false
            );
        }
        else
        {
            Host.Streams.Error.WriteLine(
                Plain.Harmless($"Publishing what is due in {address.Name}, for {string.Join(", ", users.Select(userName))}. Ctrl+C ends.")
            );
        }
    }
}
