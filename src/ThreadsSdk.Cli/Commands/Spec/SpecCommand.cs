using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>`threads spec`.</summary>
internal sealed class SpecCommand : Command, IHasExamples
{
    public SpecCommand(CommandHost host)
        : base("spec", "Look after the description of the API that all of this is made of.")
    {
        Add(new SpecLintCommand(host));
        Add(new SpecCheckCommand(host));
        Add(new SpecDocsCommand(host));
        Add(new SpecOpenApiCommand(host));
        Add(new SpecChangesCommand(host));
        Add(new SpecStatsCommand(host));
        Add(new SpecFixturesCommand(host));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("threads spec lint spec", "Is everything in the YAML right?"),
        new("threads spec check --postman collection.json", "Has Meta added something?"),
        new("threads spec docs --output reference.md", "Write the reference of the API and the SDK"),
        new("threads spec openapi --output openapi.json", "The same for other tools, as OpenAPI 3.1"),
    ];

    public IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.ScreenVariables;

    public IReadOnlyList<ExitCode> ExitCodes =>
        [.. ExitCode.All.Except([ExitCode.Parked, ExitCode.Api, ExitCode.Network, ExitCode.Unintelligible])];

    public bool TakesToken(ParseResult parsed) => false;
}
