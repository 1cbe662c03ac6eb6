using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Forgets what was begun, and says what of it stays on Threads.</summary>
internal static class JournalDiscarding
{
    public static async Task RunAsync(JournalStore journals, string id, CommandOutput output, CancellationToken cancellationToken)
    {
        var journal = await TryLoadAsync(journals, id, cancellationToken);
        if (!await journals.DeleteAsync(id, cancellationToken))
        {
            throw new UsageException(
                $"Nothing is written down as {id} in {journals.Folder}.",
                "`threads post --list` lists what was stopped."
            );
        }

        string[] published = [.. journal?.Posts.Select(post => post.PostId).OfType<string>() ?? []];
        if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("discarded", id);
                JsonLists.Write(writer, "published", published);
                writer.WriteEndObject();
            });
            return;
        }

        output.Screen.Write(Tables.Card([("discarded", id), .. published.Select(post => ("still out", (string?)post))]));
    }

    /// <summary>One that is damaged can be discarded as well.</summary>
    private static async Task<PublishJournal?> TryLoadAsync(JournalStore journals, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await journals.LoadAsync(id, cancellationToken);
        }
        catch (PublishJournalStoreException)
        {
            return null;
        }
    }
}
