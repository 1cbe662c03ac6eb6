using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Hosting;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Commands;

/// <summary>A command of `threads`.</summary>
internal abstract class CliCommand : Command, ITeaches
{
    protected CliCommand(CommandHost host, string name, string description)
        : base(name, description)
    {
        Host = host;
        SetAction((parsed, cancellationToken) => RunAsync(parsed, new CommandOutput(host, CommonOptions.IsJson(parsed)), cancellationToken));
    }

    public abstract IReadOnlyList<Example> Examples { get; }

    public virtual bool NeedsToken => false;

    public virtual IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.ScreenVariables;

    public virtual (string Title, string Text)? Note => null;

    protected CommandHost Host { get; }

    protected abstract Task RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken);
}
