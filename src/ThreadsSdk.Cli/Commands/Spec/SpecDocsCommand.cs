using System.CommandLine;
using System.Reflection;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Simulator;
using ThreadsSdk.Spec.Tooling.Docs;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>`threads spec docs`.</summary>
internal sealed class SpecDocsCommand : CliCommand
{
    private const string Page = ".md";
    private const string Marks = $"{CoverageTable.Begin}\n{CoverageTable.End}";

    /// <summary>The assemblies that people reference and that this command has beside it.</summary>
    private static readonly Assembly[] Sdk =
    [
        typeof(ThreadsClient).Assembly,
        typeof(S3MediaHost).Assembly,
        typeof(GitHubMediaHost).Assembly,
        typeof(ThreadsSimulator).Assembly,
    ];

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Where to write: a .md file, or a folder for a page a topic. When left out, to the standard output.",
        HelpName = "path",
    };

    private readonly Option<string?> _coverage = new("--coverage")
    {
        Description = "Only the table of operations and C# methods; with a file, put between its two coverage marks.",
        HelpName = "file",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _folder = SpecOptions.Folder();

    public SpecDocsCommand(CommandHost host)
        : base(host, "docs", "Write the reference of the API and of the SDK as Markdown.")
    {
        Options.Add(_output);
        Options.Add(_coverage);
        Options.Add(_folder);
        Validators.Add(result =>
        {
            if (result.GetResult(_output) is not null && result.GetResult(_coverage) is not null)
            {
                result.AddError("Give either --output or --coverage.");
            }
        });
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads spec docs --output reference.md", "All on one page"),
        new("threads spec docs --output docs/reference", "An index, and a page a topic"),
        new("threads spec docs --spec spec --coverage README.md", "Renew the table of a README"),
    ];

    public override (string Title, string Text)? Note => ("Marks of the table:", Marks);

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var spec = SpecOptions.Load(parsed.GetValue(_folder)).Content;
        var isCoverage = parsed.GetResult(_coverage) is not null;
        IReadOnlyList<(string Path, string Text)> files = (isCoverage, parsed.GetValue(_coverage), parsed.GetValue(_output)) switch
        {
            (true, { } readme, _) => [(readme, await WithTableAsync(readme, CoverageTable.Create(spec), cancellationToken))],
            (false, _, { } path) when path.EndsWith(Page, StringComparison.OrdinalIgnoreCase) => [(path, Reference.OnePage(spec, Sdk))],
            (false, _, { } folder) => [.. Reference.Pages(spec, Sdk).Select(page => (Path.Combine(folder, page.Name), page.Text))],
            _ => [],
        };
        if (files.Count == 0)
        {
            Print(output, isCoverage ? CoverageTable.Create(spec) : Reference.OnePage(spec, Sdk));
            return ExitCode.Ok;
        }

        foreach (var (path, text) in files)
        {
            await SpecFile.WriteAsync(path, text, cancellationToken);
        }

        SpecFile.Report(Host, output, [.. files.Select(file => file.Path)]);
        return ExitCode.Ok;
    }

    private void Print(CommandOutput output, string text)
    {
        if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("markdown", text);
                writer.WriteEndObject();
            });
            return;
        }

        Host.Streams.Out.Write(text);
        Host.Streams.Out.Flush();
    }

    private static async Task<string> WithTableAsync(string path, string table, CancellationToken cancellationToken)
    {
        return CoverageTable.Insert(await InputFile.ReadTextAsync(path, cancellationToken), table)
            ?? throw new UsageException($"{path} does not say where the table goes.", $"Put these two lines into it:\n{Marks}");
    }
}
