using System.Text;
using System.Text.Json;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents one thing that a notification tells, for people.</summary>
/// <param name="Field">What it is about; <see cref="Plain.Missing"/> when that cannot be read.</param>
/// <param name="Username">Who did it.</param>
/// <param name="Id">The id of the post.</param>
/// <param name="Text">What happened, in a sentence.</param>
internal sealed record EventChange(string Field, string? Username, string? Id, string Text)
{
    /// <summary>Reads a body. What this version does not know is shown as it came.</summary>
    public static IReadOnlyList<EventChange> ReadAll(ReadOnlySpan<byte> body)
    {
        try
        {
            if (JsonSerializer.Deserialize(body, ThreadsJson.TypeInfo<WebhookNotification>()) is { } notification)
            {
                return [.. notification.Values.Select(Read)];
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // Meta may send what nobody knows yet, and others send anything.
        }

        return [new(Plain.Missing, null, null, Unknown(body))];
    }

    private static EventChange Read(WebhookChange change) =>
        change switch
        {
            ReplyChange { Value: var reply } => Create(change, reply.Username, reply.Id, $"replied: {Words(reply.Text)}"),
            MentionChange { Value: var mention } => Create(change, mention.Username, mention.Id, $"mentioned you: {Words(mention.Text)}"),
            PublishChange { Value: var post } => Create(
                change,
                post.Username,
                post.Id,
                post.Permalink is { } link ? $"published {link}" : "published a post"
            ),
            DeleteChange { Value: var post } => Create(
                change,
                post.Username,
                post.Id,
                post.Timestamp is { } time ? $"deleted a post of {Plain.Time(time)} UTC" : "deleted a post"
            ),
            UnknownWebhookChange { Value: var value } => new(change.Field.ToString(), null, null, value.GetRawText()),
            _ => new(change.Field.ToString(), null, null, ""),
        };

    private static EventChange Create(WebhookChange change, string? username, string? id, string what) =>
        new(change.Field.ToString(), username, id, $"{(username is null ? "Somebody" : "@" + username)} {what}");

    private static string Words(string? text) => string.IsNullOrWhiteSpace(text) ? "(no text)" : text;

    private static string Unknown(ReadOnlySpan<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body.ToArray());
            return json.RootElement.GetRawText();
        }
        catch (JsonException)
        {
            return body.IsEmpty ? "an empty body" : $"no JSON: {Encoding.UTF8.GetString(body)}";
        }
    }
}
