using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Cli.Webhooks;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>`threads webhooks parked list`.</summary>
internal sealed class ParkedListCommand : CliCommand
{
    private readonly Option<string> _database = DatabaseOption.Create();
    private readonly Option<int> _limit = CommonOptions.Limit();

    public ParkedListCommand(CommandHost host)
        : base(host, "list", "List the webhooks that your app could not handle, the oldest first, with what the last failure said.")
    {
        Options.Add(_database);
        Options.Add(_limit);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads webhooks parked list --database app.db", "Those in a file of SQLite"),
        new(
            "threads webhooks parked list --database postgres://app@localhost/app --json",
            "In PostgreSQL; for scripts, with all that came"
        ),
    ];

    public override IReadOnlyList<ExitCode> ExitCodes => HelpTexts.DatabaseExitCodes;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var database = InboxDatabase.At(parsed.GetRequiredValue(_database));
        var parked = await output.WaitAsync("Looking", new ParkedEvents(database).ListAsync(parsed.GetValue(_limit), cancellationToken));
        if (output.IsJson)
        {
            output.WriteJson(writer => WriteJson(writer, parked));
        }
        else if (parked.Count == 0)
        {
            output.Screen.Write(Tables.Card([("parked", "none")]));
        }
        else
        {
            output.Screen.Write(ToList(parked));
        }

        return ExitCode.Ok;
    }

    private static Listing ToList(List<ParkedEvent> parked)
    {
        var list = new Listing(
            new("id"),
            new("user"),
            new("field"),
            new("parked"),
            ListColumn.Number("failures"),
            ListColumn.Text("reason")
        );
        foreach (var each in parked)
        {
            list.Add(
                each.Id,
                each.UserId,
                FieldOf(each),
                each.ParkedAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                Plain.Number(each.Failures),
                each.Reason
            );
        }

        return list;
    }

    private static void WriteJson(Utf8JsonWriter writer, List<ParkedEvent> parked)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("parked");
        foreach (var each in parked)
        {
            writer.WriteStartObject();
            writer.WriteString("id", each.Id);
            writer.WriteString("user", each.UserId);
            writer.WriteString("field", FieldOf(each));
            writer.WriteString("received_at", each.ReceivedAt);
            writer.WriteString("parked_at", each.ParkedAt);
            writer.WriteNumber("failures", each.Failures);
            writer.WriteString("reason", each.Reason);
            writer.WriteString("change", each.Json);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>What it is about; null if what came is nothing that can be read, which may be why it is parked.</summary>
    private static string? FieldOf(ParkedEvent parked)
    {
        try
        {
            using var change = JsonDocument.Parse(parked.Json);
            return
                change.RootElement.ValueKind == JsonValueKind.Object
                && change.RootElement.TryGetProperty("field", out var field)
                && field.ValueKind == JsonValueKind.String
                ? field.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
