using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Tooling.Changes;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>`threads spec stats`.</summary>
internal sealed class SpecStatsCommand : CliCommand
{
    private readonly SpecInput _spec;

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Where to write, such as stats.txt. When left out, to the standard output.",
        HelpName = "file",
    };

    public SpecStatsCommand(CommandHost host)
        : base(host, "stats", "Count what the spec declares, and write a hash of what it means.")
    {
        _spec = SpecInput.AddArgumentTo(this);
        Options.Add(_output);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads spec stats", "How many operations, fields and values there are"),
        new("threads spec stats spec --output spec/stats.txt", "Renew the file of a checkout"),
    ];

    public override IReadOnlyList<ExitCode> ExitCodes => ExitCode.Local;

    public override HelpSection? GetNote(ParseResult parsed) =>
        new(
            "The hash:",
            [
                "It changes with all that `threads spec changes` lists, and with nothing else: not with prose, nor "
                    + "with the order of things.",
            ]
        );

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var stats = SpecStats.Create(_spec.Load(parsed, Host).Content);
        if (parsed.GetValue(_output) is { } path)
        {
            await SpecFile.WriteAsync(path, stats.ToText(), cancellationToken);
            SpecFile.Report(Host, output, [path]);
        }
        else if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartObject();
                foreach (var (kind, count) in stats.Counts)
                {
                    writer.WriteNumber(kind, count);
                }

                writer.WriteString("meaning", stats.Meaning);
                writer.WriteEndObject();
            });
        }
        else
        {
            Host.Streams.Out.Write(stats.ToText());
            Host.Streams.Out.Flush();
        }

        return ExitCode.Ok;
    }
}
