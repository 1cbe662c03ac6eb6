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
        Description =
            "Where to write: a .md file, or a folder for a page a topic, which ends in a slash when its name has a dot and it is new. "
            + "When left out, to the standard output.",
        HelpName = "path",
    };

    private readonly Option<string?> _coverage = new("--coverage")
    {
        Description = "Only the table of operations and C# methods; with a file, put between its two coverage marks.",
        HelpName = "file",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly SpecInput _spec;

    public SpecDocsCommand(CommandHost host)
        : base(host, "docs", "Write the reference of the API and of the SDK as Markdown.")
    {
        Options.Add(_output);
        Options.Add(_coverage);
        _spec = SpecInput.AddArgumentTo(this);
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
        new("threads spec docs spec --coverage README.md", "Renew the table of a README"),
    ];

    public override IReadOnlyList<ExitCode> ExitCodes => ExitCode.Local;

    public override HelpSection? GetNote(ParseResult parsed) => new("Marks of the table:", [CoverageTable.Begin, CoverageTable.End]);

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_output) is { } place)
        {
            await CheckAsync(place, cancellationToken);
        }

        var spec = _spec.Load(parsed, Host).Content;
        var isCoverage = parsed.GetResult(_coverage) is not null;
        IReadOnlyList<(string Path, string Text)> files = (isCoverage, parsed.GetValue(_coverage), parsed.GetValue(_output)) switch
        {
            (true, { } readme, _) => [(readme, await WithTableAsync(readme, CoverageTable.Create(spec), cancellationToken))],
            (false, _, { } path) when IsPage(path) => [(path, Reference.OnePage(spec, Sdk))],
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

    private static async Task CheckAsync(string place, CancellationToken cancellationToken)
    {
        if (IsPage(place))
        {
            return;
        }

        if (!IsFolder(place))
        {
            var folder = File.Exists(place) ? "another name" : $"{place}/";
            throw new UsageException(
                $"{place} is neither a folder nor named as a {Page} file.",
                $"For one page name it {Path.ChangeExtension(place, Page)}; for a folder with a page a topic, {folder}."
            );
        }

        // The README of a project would be gone.
        var index = Path.Combine(place, Reference.IndexName);
        if (File.Exists(index) && !Reference.IsIndex(await InputFile.ReadTextAsync(index, cancellationToken)))
        {
            throw new UsageException($"{index} is there already, and is no reference.", "Name a folder of its own for the reference.");
        }
    }

    private static bool IsPage(string path) => path.EndsWith(Page, StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path);

    /// <summary>Tells a new folder from a file of another kind by the dot in the name: nobody means a folder with docs.txt.</summary>
    private static bool IsFolder(string path) =>
        Directory.Exists(path) || (!File.Exists(path) && (Path.EndsInDirectorySeparator(path) || !Path.HasExtension(path)));

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
