using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Hosting;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Commands;

/// <summary>A command that calls Threads on behalf of a user.</summary>
internal abstract class ApiCommand : CliCommand
{
    protected ApiCommand(CommandHost host, string name, string description)
        : base(host, name, description)
    {
        Options.Add(CommonOptions.BaseAddress("Where Threads is, or a simulator."));
        Options.Add(CommonOptions.TokenFromInput());
    }

    public sealed override bool NeedsToken => true;

    public sealed override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.ApiVariables;

    /// <summary>Reads the base address of a command line or of the environment.</summary>
    public static Uri? BaseAddress(ParseResult parsed, CommandHost host)
    {
        var text = CommonOptions.GetBaseAddress(parsed) ?? host.Environment[CommandEnvironment.BaseAddress];
        if (text is null)
            return null;

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new UsageException(
                "The base address is not an absolute address.", $"Give one like {ThreadsApi.GraphHost} or http://127.0.0.1:{SimulatorCommand.UsualPort}.");
    }

    protected sealed override async Task RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var options = new ThreadsClientOptions
        {
            BaseAddress = BaseAddress(parsed, Host) ?? ThreadsApi.GraphHost,
            AccessToken = await TokenSource.ReadAsync(Host, CommonOptions.IsTokenFromInput(parsed), cancellationToken),
        };
        using var threads = new ThreadsClient(options);
        await RunAsync(parsed, threads, output, cancellationToken);
    }

    protected abstract Task RunAsync(ParseResult parsed, ThreadsClient threads, CommandOutput output, CancellationToken cancellationToken);
}
