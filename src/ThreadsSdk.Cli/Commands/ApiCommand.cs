using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands;

/// <summary>A command that calls Threads on behalf of a user.</summary>
internal abstract class ApiCommand(CommandHost host, string name, string description) : UserCommand(host, name, description)
{
    protected sealed override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        using var threads = await ConnectAsync(parsed, output, cancellationToken);
        await RunAsync(parsed, threads, output, cancellationToken);
        return ExitCode.Ok;
    }

    protected abstract Task RunAsync(ParseResult parsed, IThreadsClient threads, CommandOutput output, CancellationToken cancellationToken);
}
