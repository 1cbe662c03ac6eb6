using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Cli.Webhooks;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>`threads webhooks parked delete`.</summary>
internal sealed class ParkedDeleteCommand : CliCommand
{
    private readonly Argument<string[]> _ids = new("id") { Description = "The events.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _database = DatabaseOption.Create();

    public ParkedDeleteCommand(CommandHost host)
        : base(host, "delete", "Delete parked webhooks. Your app will not handle them any more.")
    {
        Arguments.Add(_ids);
        Options.Add(_database);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads webhooks parked delete 5c0ffee --database app.db", "One, by the id that the list shows")];

    public override IReadOnlyList<ExitCode> ExitCodes => HelpTexts.DatabaseExitCodes;

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var parked = new ParkedEvents(InboxDatabase.At(parsed.GetRequiredValue(_database)));
        var changes = new ParkedChanges("deleted");
        foreach (var id in parsed.GetRequiredValue(_ids))
        {
            changes.Add(id, await parked.DeleteAsync(id, cancellationToken));
        }

        return changes.Show(output, isStrict: true);
    }
}
