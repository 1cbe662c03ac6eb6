using System.CommandLine;
using System.CommandLine.Completions;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Tooling.Scaffolding.Fixtures;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>`threads spec fixtures`.</summary>
internal sealed class SpecFixturesCommand : CliCommand
{
    private readonly Argument<string[]> _names = new("operation")
    {
        Description = "The operations, such as Media.Get. When left out, all of which there is no file of fixtures.",
        Arity = ArgumentArity.ZeroOrMore,
        CompletionSources = { _ => OperationCatalog.BuiltIn.Operations.Select(operation => new CompletionItem(operation.FullName)) },
    };

    private readonly Option<string> _mappings = new("--mappings")
    {
        Description = "The folder of the fixtures, in WireMock's format.",
        HelpName = "folder",
        Required = true,
    };

    private readonly Option<string?> _cases = new("--cases")
    {
        Description = "The folder of the wire tests of this project, for the cases that use the fixtures.",
        HelpName = "folder",
    };

    private readonly SpecInput _spec;

    public SpecFixturesCommand(CommandHost host)
        : base(host, "fixtures", "Write a success and an error of operations as fixtures, with values that are made up.")
    {
        Arguments.Add(_names);
        Options.Add(_mappings);
        Options.Add(_cases);
        _spec = SpecInput.AddOptionTo(this);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new($"threads spec fixtures {ThreadsOperationNames.Media.Get} --mappings mappings", "For tests of your own"),
        new(
            "threads spec fixtures --spec spec --mappings tests/fixtures/mappings --cases tests/ThreadsSdk.Tests/Wire/Cases",
            "What is missing"
        ),
    ];

    public override IReadOnlyList<ExitCode> ExitCodes => ExitCode.Local;

    /// <summary>Returns the names of all operations.</summary>
    public override HelpSection? GetNote(ParseResult parsed) => new OperationCatalog(_spec.Load(parsed, Host).Content).List;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        OperationCatalog catalog = new(_spec.Load(parsed, Host).Content);
        var mappings = parsed.GetRequiredValue(_mappings);
        var scaffolds = Operations(parsed, catalog, mappings)
            .Select(operation => (Operation: operation, Fixtures: FixtureScaffold.Create(catalog.Spec, operation)))
            .ToList();
        List<(string Path, string Text)> files = [];
        foreach (var (operation, fixtures) in scaffolds.Where(scaffold => scaffold.Fixtures.Mappings.Length > 0))
        {
            files.Add((Path.Combine(mappings, File(operation)), fixtures.Mappings));
            if (parsed.GetValue(_cases) is { } cases)
            {
                files.Add((Path.Combine(cases, $"{fixtures.CasesName}.cs"), fixtures.Cases));
            }
        }

        // Before the first is written, so that the line can be given again once it is mended.
        foreach (var (path, _) in files)
        {
            CheckIsNew(path);
        }

        foreach (var (path, text) in files)
        {
            await SpecFile.WriteAsync(path, text, cancellationToken);
        }

        SpecFile.Report(Host, output, [.. files.Select(file => file.Path)]);
        if (!output.IsJson)
        {
            var first = files.Count == 0 ? "Nothing was written." : "The values are made up: compare them with Meta's pages.";
            foreach (var remark in scaffolds.Select(scaffold => scaffold.Fixtures.Remark).OfType<string>().Prepend(first))
            {
                Host.Streams.Out.WriteLine(remark);
            }
        }

        return ExitCode.Ok;
    }

    private IReadOnlyList<OperationSpec> Operations(ParseResult parsed, OperationCatalog catalog, string mappings) =>
        parsed.GetValue(_names) is { Length: > 0 } names
            ? [.. names.Select(name => catalog.Get(name, _spec.Complete("threads spec fixtures --help", parsed))).Distinct()]
            : [.. catalog.Operations.Where(operation => !System.IO.File.Exists(Path.Combine(mappings, File(operation))))];

    private static void CheckIsNew(string path)
    {
        SpecFile.Check(path);
        if (System.IO.File.Exists(path))
        {
            throw new UsageException($"{path} is there already.", "Delete it first if it is to be written anew.");
        }
    }

    private static string File(OperationSpec operation) => operation.FullName + ".json";
}
