using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Tooling.OpenApi;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>`threads spec openapi`.</summary>
internal sealed class SpecOpenApiCommand : CliCommand
{
    private readonly SpecInput _spec;

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Where to write, such as openapi.json. When left out, to the standard output.",
        HelpName = "file",
    };

    public SpecOpenApiCommand(CommandHost host)
        : base(host, "openapi", "Write the spec as an OpenAPI 3.1 document, in JSON.")
    {
        _spec = SpecInput.AddArgumentTo(this);
        Options.Add(_output);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads spec openapi --output openapi.json", "For other languages, mock servers and API explorers"),
        new("threads spec openapi | jq '.paths | keys'", "Every path"),
        new("threads spec openapi spec --output spec/openapi.json", "Renew the document of a checkout"),
    ];

    public override IReadOnlyList<ExitCode> ExitCodes => ExitCode.Local;

    public override HelpSection? GetNote(ParseResult parsed) =>
        new(
            "What OpenAPI has no word for:",
            [
                "Fields that begin with x-threads- hold scopes, quotas, masks of fields, rules between parameters and " + "limits.",
                "Where Meta serves several operations at one path and method, the document has one, and "
                    + "x-threads-operations names each.",
                "It is JSON, not YAML, where the country code NO would be read as a no.",
            ]
        );

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var text = OpenApiText.Create(_spec.Load(parsed, Host).Content);
        if (parsed.GetValue(_output) is not { } path)
        {
            Host.Streams.Out.Write(text);
            Host.Streams.Out.Flush();
            return ExitCode.Ok;
        }

        await SpecFile.WriteAsync(path, text, cancellationToken);
        SpecFile.Report(Host, output, [path]);
        return ExitCode.Ok;
    }
}
