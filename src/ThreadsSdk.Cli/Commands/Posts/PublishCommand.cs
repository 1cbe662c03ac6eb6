using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.MediaHosting;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Publishing;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>A command that publishes a post in one call.</summary>
internal abstract class PublishCommand : JournaledCommand
{
    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Show the posts there would be, and what would be sent for each. Needs no token.",
    };

    private readonly Option<bool> _stage = new("--stage")
    {
        Description =
            $"Only make a draft, which Threads keeps for {ThreadsLimits.ContainerLifetime.TotalHours} hours; `threads post "
            + $"{PostCommand.PublishName} ID` publishes it.",
    };

    protected PublishCommand(CommandHost host, string name, string description)
        : base(host, name, description) { }

    public override HelpSection? GetNote(ParseResult parsed) =>
        new(
            "Local files:",
            [
                "Threads fetches images and videos from public addresses. Files of this machine are put at one of these for the moment:",
                .. MediaHosts.Ways.Split('\n'),
            ]
        );

    protected PostOptions Content { get; } = new();

    protected void AddOptions()
    {
        Content.AddTo(this);
        Ways.AddTo(this);
        Ways.AddHostTo(this);
        Ways.AddChecksTo(this);
        Options.Add(_dryRun);
        Options.Add(_stage);
    }

    protected bool IsDryRun(ParseResult parsed) => parsed.GetValue(_dryRun);

    protected bool IsStaging(ParseResult parsed) => parsed.GetValue(_stage);

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var post = Complete(await Content.ReadAsync(parsed, Host, cancellationToken), parsed);
        var plan = PlanReading.Plan(post, Content.IsChain(parsed));
        if (IsDryRun(parsed))
        {
            var mediaHost = Ways.OpenMediaHost(parsed, Host);
            using var closing = mediaHost as IDisposable;
            await DryRun.ShowAsync(plan, Ways.Read(parsed).MediaCheck, mediaHost is not null, output, cancellationToken);
            return ExitCode.Ok;
        }

        var journals = Ways.Journals(parsed, Host);
        var id = await Ways.JournalIdAsync(parsed, journals, IsStaging(parsed) ? JournalKind.Draft : JournalKind.Once, cancellationToken);
        JournaledWork work = new(journals, id, post.Media.Select(media => media.Source.Path));
        if (IsStaging(parsed))
        {
            await RunAsync(
                parsed,
                output,
                work,
                (threads, options) => threads.StageAsync(post, options with { IdempotencyKey = id }, cancellationToken),
                draft =>
                {
                    DraftReport.Write(output, draft, Ways.PublishLine(parsed, draft.Id));
                    return Task.CompletedTask;
                },
                cancellationToken
            );
            return ExitCode.Ok;
        }

        await PublishAsync(parsed, output, work, Start, cancellationToken);

        Task<PublishResult> Start(IThreadsClient threads, PublishOptions options) =>
            threads.PublishAsync(post, options with { IdempotencyKey = id }, cancellationToken);
        return ExitCode.Ok;
    }

    /// <summary>Adds to a post what the command itself says.</summary>
    protected abstract Post Complete(Post post, ParseResult parsed);
}
