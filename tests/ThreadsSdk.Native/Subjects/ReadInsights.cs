namespace ThreadsSdk.Native.Subjects;

/// <summary>Numbers, quotas and a search.</summary>
internal static class ReadInsights
{
    public static async Task<string> RunAsync(Stage stage)
    {
        var insights = await stage.Threads.Insights.GetForUserAsync(ThreadsApi.OwnUser);
        var limit = await stage.Threads.Publishing.GetLimitAsync(ThreadsApi.OwnUser, PublishingLimitFields.ForQuotaUsage);
        var found = await stage.Threads.Search.SearchKeywordPageAsync("spaces");
        SurpriseException.Unless(insights.Likes is not null && limit.QuotaUsage > 0 && found.Items.Count > 0);
        return $"{insights.Likes} likes, {limit.QuotaUsage} posts today, {found.Items.Count} found";
    }
}
