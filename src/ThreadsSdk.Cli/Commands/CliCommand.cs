using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands;

/// <summary>A command of `threads`.</summary>
internal abstract class CliCommand : Command, IHasExamples
{
    protected CliCommand(CommandHost host, string name, string description)
        : base(name, description)
    {
        Host = host;
        SetAction(InvokeAsync);
    }

    public abstract IReadOnlyList<Example> Examples { get; }

    public virtual IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.ScreenVariables;

    public virtual IReadOnlyList<ExitCode> ExitCodes => ExitCode.Calling;

    public virtual bool TakesToken(ParseResult parsed) => false;

    public virtual HelpSection? GetNote(ParseResult parsed) => null;

    protected CommandHost Host { get; }

    /// <summary>Gets a value indicating whether the command changes something. Then a result that cannot be shown is an error.</summary>
    protected virtual bool ChangesSomething(ParseResult parsed) => false;

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            CommandOutput output = new(Host, CommonOptions.IsJson(parsed), CommonOptions.ShowsSecrets(parsed));
            return (await RunAsync(parsed, output, cancellationToken)).Number;
        }
        catch (OutputException e) when (e.Published.Count == 0 && ChangesSomething(parsed))
        {
            throw new OutputException(e.InnerException!) { IsAfterChange = true };
        }
    }

    /// <returns>The exit code. A failure is thrown.</returns>
    protected abstract Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken);
}
