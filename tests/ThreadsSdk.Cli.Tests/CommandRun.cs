using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

/// <summary>What one run of the command wrote, and how it ended.</summary>
internal sealed record CommandRun(int Code, string Out, string Error)
{
    public ExitCode Exit => ExitCode.From(Code);

    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public JsonElement ErrorJson => JsonDocument.Parse(Error).RootElement.GetProperty("error");

    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(args, []);

    public static async Task<CommandRun> OfAsync(
        string[] args,
        Dictionary<string, string> environment,
        string input = "",
        bool isTerminal = false,
        int width = CommandStreams.PlainWidth
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var streams = new CommandStreams(new StringReader(input), output, error)
        {
            IsTerminal = isTerminal,
            IsErrorTerminal = isTerminal,
            Width = width,
        };
        var code = await ThreadsCommand.RunAsync(args, streams, new CommandEnvironment(environment), TestContext.Current.CancellationToken);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
