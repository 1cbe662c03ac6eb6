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
    private readonly Argument<string?> _file = new("file")
    {
        Description = "Where to write, such as openapi.json. When left out, to the standard output.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _folder = SpecOptions.Folder();

    public SpecOpenApiCommand(CommandHost host)
        : base(host, "openapi", "Write the spec as an OpenAPI 3.1 document, in JSON.")
    {
        Arguments.Add(_file);
        Options.Add(_folder);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads spec openapi openapi.json", "For other languages, mock servers and API explorers"),
        new("threads spec openapi | jq '.paths | keys'", "Every path"),
        new("threads spec openapi --spec spec spec/openapi.json", "Renew the document of a checkout"),
    ];

    public override (string Title, string Text)? Note =>
        (
            "What OpenAPI has no word for:",
            """
            Fields that begin with x-threads- hold scopes, quotas, masks of fields, rules between parameters and limits.
            Where Meta serves several operations at one path and method, the document has one, and x-threads-operations names each.
            It is JSON, not YAML, where the country code NO would be read as a no.
            """
        );

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var text = OpenApiText.Create(SpecOptions.Load(parsed.GetValue(_folder)).Content);
        if (parsed.GetValue(_file) is not { } path)
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
