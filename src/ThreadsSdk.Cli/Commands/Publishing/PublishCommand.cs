using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Hosting;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Publishing;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Commands.Publishing;

/// <summary>A command that publishes a post in one call.</summary>
internal abstract class PublishCommand : JournaledCommand
{
    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Show the posts there would be, and what would be sent for each. Needs no token.",
    };

    protected PublishCommand(CommandHost host, string name, string description)
        : base(host, name, description)
    {
    }

    protected PostOptions Content { get; } = new();

    protected void AddOptions()
    {
        Content.AddTo(this);
        Ways.AddTo(this);
        Ways.AddHostsTo(this);
        Options.Add(_dryRun);
    }

    protected bool IsDryRun(ParseResult parsed) => parsed.GetValue(_dryRun);

    protected override async Task RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var post = Complete(await Content.ReadAsync(parsed, Host, cancellationToken), parsed);
        var plan = Plan(post, Content.IsChain(parsed));
        if (IsDryRun(parsed))
        {
            var mediaHost = Ways.OpenMediaHost(parsed, Host);
            using var closing = mediaHost as IDisposable;
            await DryRun.ShowAsync(plan, mediaHost is not null, output, cancellationToken);
            return;
        }

        var key = Ways.Key(parsed);
        await PublishAsync(parsed, output, key, post.Media.Select(media => media.Source.Path), Start, cancellationToken);

        Task<PublishResult> Start(ThreadsClient threads, PublishOptions options) =>
            threads.PublishAsync(post, options with { IdempotencyKey = key }, cancellationToken);
    }

    /// <summary>Adds to a post what the command itself says.</summary>
    protected abstract Post Complete(Post post, ParseResult parsed);

    private static PublishPlan Plan(Post post, bool isChain)
    {
        try
        {
            return post.Plan();
        }
        catch (ThreadsValidationException broken)
        {
            var advice = !isChain && IsGoodChain(post) ? "Add --chain to make a chain of replies of it." : "Change that and try again.";
            throw new UsageException(RulesText.Title(broken), $"{advice} Nothing was sent.") { Rules = broken.Errors };
        }
    }

    private static bool IsGoodChain(Post post)
    {
        try
        {
            return post.WithOverflow(Overflow.Chain).Plan().Posts.Length > 1;
        }
        catch (ThreadsValidationException)
        {
            return false;
        }
    }
}
