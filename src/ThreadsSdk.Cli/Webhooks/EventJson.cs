using System.Text.Json;
using System.Text.Unicode;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Writes what comes to a webhook for programs: a line of JSON for each thing, once it is known what became of it.</summary>
internal sealed class EventJson(CommandOutput output) : IEventOutput
{
    private readonly Lock _lock = new();

    public void Came(WebhookEvent notification, bool isForwarded)
    {
        if (!isForwarded)
        {
            Write("event", writer => WriteEvent(writer, notification, null));
        }
    }

    public void Forwarded(WebhookEvent notification, ForwardResult result, bool isAgain) =>
        Write(isAgain ? "again" : "event", writer => WriteEvent(writer, notification, result));

    public void Refused(DateTimeOffset at, int status, string reason) =>
        Write(
            "refused",
            writer =>
            {
                writer.WriteString("at", at);
                writer.WriteNumber("status", status);
                writer.WriteString("reason", reason);
            }
        );

    public void Note(string text) => Write("note", writer => writer.WriteString("text", text));

    private static void WriteEvent(Utf8JsonWriter writer, WebhookEvent notification, ForwardResult? result)
    {
        writer.WriteNumber("number", notification.Number);
        writer.WriteString("at", notification.At);
        if (notification.RepeatOf is { } first)
        {
            writer.WriteNumber("repeats", first);
        }

        writer.WriteString("signature", JsonNamingPolicy.SnakeCaseLower.ConvertName(notification.Verdict.ToString()));
        writer.WriteStartArray("changes");
        foreach (var change in notification.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("field", change.Field);
            writer.WriteString("username", change.Username);
            writer.WriteString("id", change.Id);
            writer.WriteString("text", change.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (Utf8.IsValid(notification.Body.Span))
        {
            writer.WriteString("body", notification.Body.Span);
        }
        else
        {
            writer.WriteBase64String("body_base64", notification.Body.Span);
        }

        writer.WritePropertyName("forward");
        if (result is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("status");
        if (result.Status is { } status)
        {
            writer.WriteNumberValue(status);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteNumber("ms", result.Milliseconds);
        writer.WriteString("problem", result.Problem);
        writer.WriteEndObject();
    }

    private void Write(string type, Action<Utf8JsonWriter> write)
    {
        lock (_lock)
        {
            output.WriteJson(
                writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("type", type);
                    write(writer);
                    writer.WriteEndObject();
                },
                isIndented: false
            );
        }
    }
}
