using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Shows what is repeated.</summary>
internal static class RecurringOutput
{
    public static Card Card(RecurringPost post, ScheduleZone zone, string user) =>
        Tables.Card([
            ("name", post.Name),
            ("cron", post.Cron),
            ("zone", post.Zone),
            ("next", Moments.Utc(post.NextAt)),
            ("local", zone.Show(post.NextAt)),
            ("user", user),
        ]);

    public static IRenderable Table(IReadOnlyList<RecurringPost> posts, Func<string, string> userName)
    {
        if (posts.Count == 0)
        {
            return new Text("Nothing is repeated.\n");
        }

        var list = new Listing(new("name"), new("cron"), new("zone"), new("next (UTC)"), ListColumn.Quiet("user"), ListColumn.Text("text"));
        foreach (var post in posts)
        {
            list.Add(
                post.Name,
                post.Cron,
                post.Zone,
                Moments.Write(post.NextAt.UtcDateTime),
                userName(post.UserId),
                PostText.Summary(post.Plan)
            );
        }

        return list;
    }

    public static void Write(Utf8JsonWriter writer, RecurringPost post)
    {
        writer.WriteStartObject();
        writer.WriteString("name", post.Name);
        writer.WriteString("user", post.UserId);
        writer.WriteString("cron", post.Cron);
        writer.WriteString("zone", post.Zone);
        writer.WriteString("next_at", post.NextAt.UtcDateTime);
        writer.WriteString("text", PostText.Summary(post.Plan));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, IEnumerable<RecurringPost> posts)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("recurring");
        foreach (var post in posts)
        {
            Write(writer, post);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
