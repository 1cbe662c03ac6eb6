using System.CommandLine;
using System.CommandLine.Parsing;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Pages;
using ThreadsSdk.Spec.Tooling.Drift.Reading;
using ThreadsSdk.Spec.Tooling.Scaffolding;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>`threads spec check`.</summary>
internal sealed class SpecCheckCommand : CliCommand
{
    private readonly Option<string?> _postman = new("--postman")
    {
        Description = "A Postman collection, exported as v2.1.",
        HelpName = "file",
    };

    private readonly Option<string?> _openApi = new("--openapi")
    {
        Description = "An OpenAPI 3 document, JSON or YAML.",
        HelpName = "file",
    };

    private readonly Option<string?> _pages = new("--pages")
    {
        Description = "A folder with pages of Meta's documentation, saved as Markdown.",
        HelpName = "folder",
    };

    private readonly Option<bool> _scaffold = new("--scaffold")
    {
        Description = "Print YAML for what the spec lacks, to paste, and nothing else.",
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "List as well what is no drift: known findings, and what the document does not show.",
    };

    private readonly SpecInput _spec;

    public SpecCheckCommand(CommandHost host)
        : base(host, "check", "Compare the spec with another description of the API, and list what either lacks. Sends nothing.")
    {
        Options.Add(_postman);
        Options.Add(_openApi);
        Options.Add(_pages);
        Options.Add(_scaffold);
        Options.Add(_all);
        _spec = SpecInput.AddArgumentTo(this);
        Validators.Add(result =>
        {
            // Not the values: System.CommandLine throws for one that is missing.
            if (
                new SymbolResult?[] { result.GetResult(_postman), result.GetResult(_openApi), result.GetResult(_pages) }.Count(given =>
                    given is not null
                ) != 1
            )
            {
                result.AddError("Give one of --postman, --openapi and --pages.");
            }
        });
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads spec check --postman collection.json", "Has Meta added something? See github.com/fbsamples/threads_api"),
        new("threads spec check --postman collection.json --scaffold > new.yaml", "The same as YAML, to paste into the spec"),
        new("threads spec check spec --openapi threads.yaml --json", "Compare the YAML of a checkout with an OpenAPI document"),
        new("threads spec check --pages pages", "Compare with Meta's pages and changelog, and these with each other"),
    ];

    public override IReadOnlyList<ExitCode> ExitCodes => [.. ExitCode.Local, ExitCode.Drift];

    public override HelpSection? GetNote(ParseResult parsed) =>
        new(
            "What is drift:",
            [
                "Operations that one side lacks, and parameters, fields and values of enums that the spec lacks. Then "
                    + $"the exit code is {ExitCode.Drift.Number}.",
                "No drift, and listed with --all only: parameters, fields and values that the other document does not "
                    + "show, as few documents show all of them; and what known-drift.txt in the folder of the spec names, "
                    + $"with reasons. A line of it that hides nothing any more ends with {ExitCode.Drift.Number} too: it "
                    + "would hide the next finding of that name.",
                "Requests are matched by method and path; versions, names of placeholders and whether a parameter is "
                    + "sent in the address or in the body make no difference. Requests to other hosts are left out, and "
                    + "named.",
                "Of pages also: what they say of required parameters, types, defaults and bounds, errors, webhooks, "
                    + "and entries of the changelog that are newer than what the spec covers. Pages that contradict each "
                    + "other are named as pages.",
            ]
        );

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var source = _spec.Load(parsed, Host);
        var report = parsed.GetValue(_pages) is { } pages
            ? DriftComparer.Compare(source, PageSet.Load(pages))
            : DriftComparer.Compare(source, await ReadAsync(parsed, cancellationToken));
        if (parsed.GetValue(_scaffold))
        {
            WriteScaffold(output, Scaffold.Create(source, report.Findings), report.HasDrift);
        }
        else if (output.IsJson)
        {
            output.WriteJson(writer => DriftTable.WriteJson(writer, report, parsed.GetValue(_all)));
        }
        else
        {
            DriftTable.Show(output.Screen, report, parsed.GetValue(_all));
        }

        return report.IsClean ? ExitCode.Ok : ExitCode.Drift;
    }

    private async Task<ExternalApi> ReadAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        parsed.GetValue(_postman) is { } collection
            ? ExternalApi.ParsePostman(collection, await InputFile.ReadTextAsync(collection, cancellationToken))
        : parsed.GetValue(_openApi) is { } document
            ? ExternalApi.ParseOpenApi(document, await InputFile.ReadTextAsync(document, cancellationToken))
        : throw new UsageException("There is nothing to compare with.", "Run `threads spec check --help`.");

    private void WriteScaffold(CommandOutput output, IReadOnlyList<ScaffoldPart> parts, bool hasDrift)
    {
        var text =
            parts.Count > 0 ? Scaffold.Text(parts)
            : hasDrift ? "# There is nothing to paste: what differs is listed without --scaffold.\n"
            : "# The spec lacks nothing.\n";
        if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("scaffold", text);
                writer.WriteEndObject();
            });
            return;
        }

        Host.Streams.Out.Write(text);
        Host.Streams.Out.Flush();
    }
}
