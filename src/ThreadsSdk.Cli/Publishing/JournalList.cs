using Spectre.Console;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Drafts, and what was stopped on the way.</summary>
internal static class JournalList
{
    public static async Task ShowAsync(JournalStore journals, CommandOutput output, CancellationToken cancellationToken)
    {
        List<PublishJournal> stopped = [];
        List<string> damaged = [];
        await foreach (var id in journals.ListAsync(cancellationToken))
        {
            try
            {
                if (await journals.LoadAsync(id, cancellationToken) is { } journal && !(journal.IsPublished && journal.Leases.IsEmpty))
                {
                    stopped.Add(journal);
                }
            }
            catch (PublishJournalStoreException)
            {
                damaged.Add(id);
            }
        }

        stopped.Sort((one, other) => one.StartedAt.CompareTo(other.StartedAt));
        if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartArray();
                foreach (var journal in stopped)
                {
                    writer.WriteStartObject();
                    writer.WriteString("journal", journal.Id);
                    writer.WriteString("started", journal.StartedAt);
                    writer.WriteBoolean("draft", journal.IsStaged);
                    if (journal.StagedUntil is { } end)
                    {
                        writer.WriteString("until", end);
                    }

                    writer.WriteNumber("posts", journal.Posts.Length);
                    JsonLists.Write(writer, "published", Published(journal));
                    writer.WriteString("text", journal.Posts[0].Plan.Options.Text);
                    writer.WriteEndObject();
                }

                foreach (var id in damaged)
                {
                    writer.WriteStartObject();
                    writer.WriteString("journal", id);
                    writer.WriteBoolean("damaged", true);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            });
            return;
        }

        if (stopped.Count == 0 && damaged.Count == 0)
        {
            output.Screen.WriteLine(
                Plain.Harmless($"There is no draft, and nothing was stopped on the way, by what {journals.Folder} holds.")
            );
            return;
        }

        var list = new Listing(new("id"), ListColumn.Quiet("at (UTC)"), new("out"), ListColumn.Text("text"));
        foreach (var journal in stopped)
        {
            list.Add(
                journal.Id,
                Plain.Time(journal.StartedAt),
                journal.IsStaged ? Draft(journal) : $"{Published(journal).Count} of {journal.Posts.Length}",
                journal.Posts[0].Plan.Options.Text
            );
        }

        foreach (var id in damaged)
        {
            list.Add(id, null, "damaged", "Its file cannot be read. `threads post --discard ID` forgets it.");
        }

        list.Below = Tables.Card([
            ("go on", "threads post --resume ID"),
            ("publish a draft", "threads post --publish ID"),
            ("kept in", journals.Folder),
        ]);
        output.Screen.Write(list);
    }

    private static string Draft(PublishJournal journal) => journal.StagedUntil is { } end ? $"draft until {Plain.Time(end)}" : "draft";

    private static List<string> Published(PublishJournal journal) => [.. journal.Posts.Select(post => post.PostId).OfType<string>()];
}
