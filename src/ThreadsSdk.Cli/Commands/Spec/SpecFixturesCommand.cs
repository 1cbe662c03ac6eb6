using System.CommandLine;
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

    private readonly Option<string?> _folder = SpecOptions.Folder();

    public SpecFixturesCommand(CommandHost host)
        : base(host, "fixtures", "Write a success and an error of operations as fixtures, with values that are made up.")
    {
        Arguments.Add(_names);
        Options.Add(_mappings);
        Options.Add(_cases);
        Options.Add(_folder);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new($"threads spec fixtures {ThreadsOperationNames.Media.Get} --mappings mappings", "For tests of your own"),
        new(
            "threads spec fixtures --spec spec --mappings tests/fixtures/mappings --cases tests/ThreadsSdk.Tests/Wire/Cases",
            "What is missing"
        ),
    ];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var spec = SpecOptions.Load(parsed.GetValue(_folder)).Content;
        var mappings = parsed.GetRequiredValue(_mappings);
        List<string> written = [];
        List<string> remarks = [];
        foreach (var operation in Operations(spec, parsed.GetValue(_names) ?? [], mappings))
        {
            var scaffold = FixtureScaffold.Create(spec, operation);
            remarks.AddRange(scaffold.Remark is { } remark ? [remark] : []);
            if (scaffold.Mappings.Length == 0)
            {
                continue;
            }

            await AddAsync(Path.Combine(mappings, File(operation)), scaffold.Mappings);
            if (parsed.GetValue(_cases) is { } cases)
            {
                await AddAsync(Path.Combine(cases, $"{scaffold.CasesName}.cs"), scaffold.Cases);
            }
        }

        SpecFile.Report(Host, output, written);
        if (!output.IsJson)
        {
            var first = written.Count == 0 ? "Nothing was written." : "The values are made up: compare them with Meta's pages.";
            foreach (var remark in remarks.Prepend(first))
            {
                Host.Streams.Out.WriteLine(remark);
            }
        }

        return ExitCode.Ok;

        async Task AddAsync(string path, string text)
        {
            if (System.IO.File.Exists(path))
            {
                throw new UsageException($"{path} is there already.", "Delete it first if it is to be written anew.");
            }

            await SpecFile.WriteAsync(path, text, cancellationToken);
            written.Add(path);
        }
    }

    private static List<OperationSpec> Operations(ThreadsSpecification spec, string[] names, string mappings)
    {
        var all = spec.Groups.SelectMany(group => group.Operations).ToList();
        if (names.Length == 0)
        {
            return [.. all.Where(operation => !System.IO.File.Exists(Path.Combine(mappings, File(operation))))];
        }

        return
        [
            .. names.Select(name =>
                all.Find(operation => operation.FullName.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException("There is no operation of that name.", "Run `threads call --help`, which lists all of them.")
            ),
        ];
    }

    private static string File(OperationSpec operation) => operation.FullName + ".json";
}
