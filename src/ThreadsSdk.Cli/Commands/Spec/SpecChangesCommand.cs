using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Tooling;
using ThreadsSdk.Spec.Tooling.Changes;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>`threads spec changes`.</summary>
internal sealed class SpecChangesCommand : CliCommand
{
    private const int MostFaultsShown = 5;

    private readonly Argument<string> _old = new("old")
    {
        Description =
            "The older spec: its folder, or its one file. YAML without the section api adds to the spec this version was built from.",
    };

    private readonly Argument<string?> _new = new("new")
    {
        Description = "The newer one, in the same way. When left out, the spec this version was built from.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public SpecChangesCommand(CommandHost host)
        : base(host, "changes", "Write what differs between two specs as Markdown for a changelog, and say what breaks code.")
    {
        Arguments.Add(_old);
        Arguments.Add(_new);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("git worktree add /tmp/last v0.1.0", "The spec of a release beside that of today"),
        new("threads spec changes /tmp/last/spec spec", "The release notes"),
        new("threads spec changes /tmp/last/threads threads", "What YAML of your own adds, then and now"),
        new("threads spec changes /tmp/last/spec --json", "For scripts: each difference, with before, after and why it breaks"),
    ];

    public override IReadOnlyList<ExitCode> ExitCodes => ExitCode.Local;

    public override HelpSection? GetNote(ParseResult parsed) =>
        new(
            "What counts:",
            [
                "Operations, parameters, fields, masks, values, limits, quotas, errors, scopes, metrics, webhooks and "
                    + "browser addresses. Prose, sources, dates and the order of declarations do not.",
                "What breaks is C# that no longer compiles, values, requests or tokens that are refused after they "
                    + "were accepted, and members that are no longer read.",
                "What this version cannot read of the older spec, because the language has changed, is named on the " + "error stream.",
            ]
        );

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var (before, faults, unread) = OlderSpec.Load(parsed.GetRequiredValue(_old));
        var after = parsed.GetValue(_new) is { } path ? SpecSource.Load(path) : SpecSource.LoadBuiltIn();
        SpecInput.Report([.. unread, .. after.Unread], Host);
        var changes = SpecChanges.Compare(before, after.Content);
        if (output.IsJson)
        {
            output.WriteJson(writer => WriteJson(writer, changes, faults));
        }
        else
        {
            Report(faults);
            Host.Streams.Out.Write(ChangesMarkdown.Create(changes));
            Host.Streams.Out.Flush();
        }

        return Task.FromResult(ExitCode.Ok);
    }

    private void Report(IReadOnlyList<string> faults)
    {
        if (faults.Count == 0)
        {
            return;
        }

        Host.Streams.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"note: the older spec has {faults.Count} fault{(faults.Count == 1 ? "" : "s")} in the language of this version; what they are about may be missing in it."
            )
        );
        foreach (var fault in faults.Take(MostFaultsShown))
        {
            Host.Streams.Error.WriteLine($"      {Plain.Harmless(fault)}");
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, SpecChanges changes, IReadOnlyList<string> faults)
    {
        writer.WriteStartObject();
        JsonLists.Write(writer, "faults", faults);
        writer.WriteNumber("breaking", changes.Breaking.Count());
        writer.WriteStartArray("changes");
        foreach (var change in changes.All)
        {
            writer.WriteStartObject();
            writer.WriteString("change", change.Kind.ToString().ToLowerInvariant());
            writer.WriteString("kind", change.Item.KindName);
            WriteText(writer, "where", change.Item.Where);
            writer.WriteString("name", change.Item.Name);
            WriteText(writer, "fact", change.Fact);
            WriteText(writer, "before", change.Before);
            WriteText(writer, "after", change.After);
            WriteText(writer, "breaks", change.Breaks);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
