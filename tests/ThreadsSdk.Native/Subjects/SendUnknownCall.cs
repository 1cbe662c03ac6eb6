namespace ThreadsSdk.Native.Subjects;

/// <summary>A call written by hand, read as it came and as a model.</summary>
internal static class SendUnknownCall
{
    public static async Task<string> RunAsync(Stage stage)
    {
        var request = new ThreadsRequest(HttpMethod.Get, ThreadsApi.OwnUser) { Query = { ["fields"] = "id,username" } };
        var json = await stage.Threads.SendAsync(request);
        var profile = await stage.Threads.SendAsync(request, ThreadsJson.TypeInfo<Profile>());
        SurpriseException.Unless(json.GetProperty("username").GetString() == profile?.Username);
        return json.GetRawText();
    }
}
