using System.Text.Json;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Writes posts of a schedule for programs.</summary>
internal static class PostJson
{
    public static void Write(Utf8JsonWriter writer, ScheduledPost post, string? type = null)
    {
        writer.WriteStartObject();
        if (type is not null)
        {
            writer.WriteString("type", type);
        }

        writer.WriteNumber("id", post.Id);
        writer.WriteString("state", PostText.Word(post.State));
        writer.WriteString("at", post.At.UtcDateTime);
        writer.WriteString("user", post.UserId);
        writer.WriteString("key", post.IdempotencyKey);
        Text("repeats", post.RecurringName);
        Time("waits_until", post.WaitsUntil);
        writer.WriteNumber("attempts", post.Attempts);
        Time("begun_at", post.BegunAt);
        Time("settled_at", post.SettledAt);
        Text("problem", PostText.Word(post.Problem));
        Text("reason", post.Reason);
        if (post.EqualPostId is { } equal)
        {
            writer.WriteNumber("equal_post", equal);
        }

        JsonLists.Write(writer, "post_ids", post.PostIds);
        writer.WriteStartArray("posts");
        foreach (var planned in post.Plan.Posts)
        {
            writer.WriteStartObject();
            writer.WriteString("text", planned.Options.Text);
            writer.WriteBoolean("replies_to_previous", planned.IsReplyToPrevious);
            JsonLists.Write(writer, "media", planned.Media.Select(PostText.MediaText));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();

        void Text(string name, string? value)
        {
            if (value is not null)
            {
                writer.WriteString(name, value);
            }
        }

        void Time(string name, DateTimeOffset? time)
        {
            if (time is { } moment)
            {
                writer.WriteString(name, moment.UtcDateTime);
            }
        }
    }

    public static void Write(Utf8JsonWriter writer, IEnumerable<ScheduledPost> posts)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("posts");
        foreach (var post in posts)
        {
            Write(writer, post);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
