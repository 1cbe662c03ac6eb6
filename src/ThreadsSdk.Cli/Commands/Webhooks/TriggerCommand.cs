using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Cli.Webhooks;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>`threads webhooks trigger`.</summary>
internal sealed class TriggerCommand : CliCommand
{
    private readonly Argument<string> _field = new("field") { Description = $"What the webhook is told of: {FieldNames.All}." };

    private readonly Option<string?> _user = new("--user")
    {
        Description = "The user it happens to, by handle; the first one of the simulator when left out.",
        HelpName = "handle",
    };

    private readonly Option<string?> _text = new("--text") { Description = "The text of the post it takes.", HelpName = "text" };

    private readonly Option<string?> _simulator = WebhookOptions.Simulator();

    public TriggerCommand(CommandHost host)
        : base(host, "trigger", "Have somebody reply, mention, publish or delete in a running simulator, and see whether your app is told.")
    {
        Arguments.Add(_field);
        Options.Add(_user);
        Options.Add(_text);
        Options.Add(_simulator);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads webhooks trigger replies", "Have somebody reply to the first user's newest post"),
        new("threads webhooks trigger mentions --text 'Have you seen this?'", "Have somebody mention that user"),
        new("threads webhooks trigger delete --json", "Have a post deleted; for scripts: the id and the notifications"),
    ];

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.WebhookVariables.Skip(2).ToList();

    public override IReadOnlyList<ExitCode> ExitCodes => HelpTexts.WebhookExitCodes;

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var field = FieldNames.Parse(parsed.GetRequiredValue(_field));
        using var simulator = SimulatorClient.Connect(parsed.GetValue(_simulator), Host);
        var webhook = OperationCatalog.BuiltIn.Spec.Webhooks.First(webhook => webhook.Key == field.Value);
        var happened = await output.WaitAsync(
            "Having it happen",
            SimulatedEvent.FireAsync(simulator, webhook, parsed.GetValue(_user), parsed.GetValue(_text), Host.Clock, cancellationToken)
        );
        if (output.IsJson)
        {
            output.WriteJson(writer => WriteJson(writer, happened));
        }
        else
        {
            output.Screen.Write(Tables.Card(Rows(happened)));
        }

        return ExitCode.Ok;
    }

    private static IEnumerable<(string Name, string? Value)> Rows(SimulatedEvent happened) =>
        [
            ("happened", happened.Text),
            ("post", happened.PostId),
            ("notified", Count(happened.Notifications.Count)),
            .. happened.Notifications.Select(one => ("", (string?)one.Text)),
            ("why", happened.Silence?.Reason),
            ("next", happened.Silence?.NextStep),
            (
                "also",
                happened.Others.Count == 0
                    ? null
                    : $"{Count(happened.Others.Count)} of {string.Join(", ", happened.Others.SelectMany(one => one.Fields).Distinct())}"
                        + $" for @{string.Join(", @", happened.Others.SelectMany(one => one.Usernames).Distinct())}"
            ),
        ];

    private static string Count(int count) =>
        count switch
        {
            0 => "nobody",
            1 => "1 notification",
            _ => string.Create(CultureInfo.InvariantCulture, $"{count} notifications"),
        };

    private static void WriteJson(Utf8JsonWriter writer, SimulatedEvent happened)
    {
        writer.WriteStartObject();
        writer.WriteString("field", happened.Field);
        writer.WriteString("username", happened.Username);
        writer.WriteString("id", happened.PostId);
        Write(writer, "notifications", happened.Notifications);
        Write(writer, "others", happened.Others);
        if (happened.Silence is { } silence)
        {
            writer.WriteString("reason", silence.Reason);
            writer.WriteString("next_step", silence.NextStep);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<SentNotification> notifications)
    {
        writer.WriteStartArray(name);
        foreach (var one in notifications)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", one.Number);
            writer.WriteString("callback_url", one.Callback);
            JsonLists.Write(writer, "fields", one.Fields);
            JsonLists.Write(writer, "usernames", one.Usernames);
            writer.WriteString("status", one.Status);
            writer.WriteNumber("attempts", one.Attempts);
            if (one.LastStatus is { } status)
            {
                writer.WriteNumber("last_status", status);
            }

            writer.WriteString("problem", one.Problem);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
