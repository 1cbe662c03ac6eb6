using System.Text.Json;

namespace ThreadsSdk.Native.Subjects;

/// <summary>What YAML of this project adds: read from JSON, and called, which a simulator without the YAML refuses.</summary>
internal static class ReadAddition
{
    private const string Json = """{"id":"1","saves":{"data":[{"id":"2","media":{"id":"1"}}]}}""";

    public static async Task<string> RunAsync(Stage stage)
    {
        var post = JsonSerializer.Deserialize(Json, ThreadsJson.TypeInfo<Media>())!;
        var save = post.Saves![0];
        var copy = JsonSerializer.Deserialize(JsonSerializer.Serialize(save, ThreadsJson.TypeInfo<Save>()), ThreadsJson.TypeInfo<Save>());
        SurpriseException.Unless(save == copy && save.Media?.Id == post.Id);

        try
        {
            await stage.Threads.Saves.ListPageAsync("1");
            throw new SurpriseException("The simulator has the call.");
        }
        catch (ThreadsNotFoundException e)
        {
            return $"save {save.Id} of post {post.Id}; {e.Operation} is unknown to the simulator";
        }
    }
}
