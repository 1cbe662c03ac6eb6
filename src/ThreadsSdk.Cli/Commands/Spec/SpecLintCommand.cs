using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Tooling;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>`threads spec lint`.</summary>
internal sealed class SpecLintCommand : CliCommand
{
    private readonly SpecInput _spec;

    public SpecLintCommand(CommandHost host)
        : base(host, "lint", "List the mistakes in the YAML of a spec, as a build would. Needs no build.")
    {
        _spec = SpecInput.AddArgumentTo(this);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads spec lint spec", "Is everything in a checkout right?"),
        new("threads spec lint threads", "The same of the YAML in a project of your own"),
        new("threads spec lint spec --json", "For scripts and editors"),
    ];

    public override IReadOnlyList<ExitCode> ExitCodes => [.. ExitCode.Local, ExitCode.Mistakes];

    public override HelpSection? GetNote(ParseResult parsed) =>
        new(
            "What is listed:",
            [
                "A line for each mistake: file, line, column, the id of the rule, and what to do. Then the exit code "
                    + $"is {ExitCode.Mistakes.Number}.",
                "A mistake that could have others as a consequence is told alone, so check again once it is mended.",
                "YAML without the section `api` adds to the spec of this version, and is checked together with it.",
            ]
        );

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var lint = _spec.PathOf(parsed) is { } path ? SpecLint.Check(path) : SpecLint.CheckBuiltIn();
        SpecInput.Report(lint.Unread, Host);
        if (output.IsJson)
        {
            output.WriteJson(writer => WriteJson(writer, lint));
        }
        else
        {
            Write(lint);
        }

        return Task.FromResult(lint.HasErrors ? ExitCode.Mistakes : ExitCode.Ok);
    }

    private void Write(SpecLint lint)
    {
        // Not through the screen, which would break the lines of a narrow terminal that editors and scripts read.
        foreach (var diagnostic in lint.Diagnostics)
        {
            Host.Streams.Out.WriteLine(Plain.Harmless(diagnostic.ToString().ReplaceLineEndings(" ")));
        }

        if (!lint.HasErrors)
        {
            var files = lint.Files == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{lint.Files} files");
            Host.Streams.Out.WriteLine($"No mistakes in {files}.");
        }

        Host.Streams.Out.Flush();
    }

    private static void WriteJson(Utf8JsonWriter writer, SpecLint lint)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("mistakes", lint.HasErrors);
        writer.WriteNumber("files", lint.Files);
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in lint.Diagnostics)
        {
            Write(writer, diagnostic);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SpecDiagnostic diagnostic)
    {
        writer.WriteStartObject();
        writer.WriteString("id", diagnostic.Rule.Id);
        writer.WriteString("severity", diagnostic.Rule.IsWarning ? "warning" : "error");
        writer.WriteString("path", diagnostic.Place.Path);
        writer.WriteNumber("line", diagnostic.Place.Line + 1);
        writer.WriteNumber("column", diagnostic.Place.Column + 1);
        writer.WriteNumber("end_line", diagnostic.Place.EndLine + 1);
        writer.WriteNumber("end_column", diagnostic.Place.EndColumn + 1);
        writer.WriteString("message", diagnostic.Message);
        writer.WriteString("help", diagnostic.Rule.Help);
        writer.WriteEndObject();
    }
}
