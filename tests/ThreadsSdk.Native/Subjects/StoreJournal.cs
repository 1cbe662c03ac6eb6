using System.Text.Json;

namespace ThreadsSdk.Native.Subjects;

/// <summary>A journal in the JSON of the app, as for a store of its own.</summary>
internal static class StoreJournal
{
    public static async Task<string> RunAsync(Stage stage)
    {
        var result = await stage.Threads.PublishAsync(Post.Text("Written down"));
        var json = JsonSerializer.Serialize(result.Journal, OwnJson.Default.PublishJournal);
        var journal =
            JsonSerializer.Deserialize(json, OwnJson.Default.PublishJournal) ?? throw new SurpriseException("The journal is empty.");
        var resumed = await stage.Threads.ResumeAsync(journal);
        SurpriseException.Unless(journal.IsPublished && resumed.Id == result.Id);
        return $"{json.Length} characters";
    }
}
