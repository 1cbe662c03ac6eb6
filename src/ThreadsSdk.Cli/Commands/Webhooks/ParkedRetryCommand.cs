using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Cli.Webhooks;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>`threads webhooks parked retry`.</summary>
internal sealed class ParkedRetryCommand : CliCommand
{
    private readonly Argument<string[]> _ids = new("id") { Description = "The events.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _all = new("--all") { Description = "All that are parked when the command begins." };
    private readonly Option<string> _database = DatabaseOption.Create();

    public ParkedRetryCommand(CommandHost host)
        : base(host, "retry", "Have your app handle parked webhooks again, as if they had never failed.")
    {
        Arguments.Add(_ids);
        Options.Add(_all);
        Options.Add(_database);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads webhooks parked retry 5c0ffee --database app.db", "One, by the id that the list shows"),
        new("threads webhooks parked retry --all --database postgres://app@localhost/app", "All of them"),
    ];

    public override IReadOnlyList<ExitCode> ExitCodes => HelpTexts.DatabaseExitCodes;

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var ids = parsed.GetValue(_ids) ?? [];
        if (parsed.GetValue(_all) == ids.Length > 0)
        {
            throw new UsageException("Which events?", "Give ids that `threads webhooks parked list` shows, or --all.");
        }

        var parked = new ParkedEvents(InboxDatabase.At(parsed.GetRequiredValue(_database)));
        if (parsed.GetValue(_all))
        {
            ids = [.. (await parked.ListAsync(long.MaxValue, cancellationToken)).Select(each => each.Id)];
        }

        var changes = new ParkedChanges("retried");
        foreach (var id in ids)
        {
            changes.Add(id, await parked.RetryAsync(id, cancellationToken));
        }

        // What another has retried or deleted meanwhile was not asked for by name.
        return changes.Show(output, isStrict: !parsed.GetValue(_all));
    }
}
