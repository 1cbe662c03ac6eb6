using System.Text.Json;

namespace ThreadsSdk.Native.Subjects;

/// <summary>Posts by the page and one by one, and as JSON of the app.</summary>
internal static class ReadPage
{
    public static async Task<string> RunAsync(Stage stage)
    {
        var page = await stage.Threads.Media.ListPageAsync(ThreadsApi.OwnUser, new() { Limit = 2 });
        SurpriseException.Unless(page.Items.Count == 2 && page.HasMore);
        var count = 0;
        await foreach (var media in stage.Threads.Media.ListAsync(ThreadsApi.OwnUser, new() { Limit = 2 }))
        {
            var json = JsonSerializer.Serialize(media, OwnJson.Default.Media);
            SurpriseException.Unless(JsonSerializer.Deserialize(json, OwnJson.Default.Media)?.Timestamp == media.Timestamp);
            count++;
        }

        SurpriseException.Unless(count > 2);
        return $"{count} posts, the newest of {page.Items[0].Timestamp:u}";
    }
}
