using System.Globalization;

namespace ThreadsSdk.Scheduling.Campaigns.Support;

/// <summary>The size of a campaign. In full it is ten times as large as usually: THREADS_CHAOS=full.</summary>
internal sealed record CampaignSize(int Posts, int Users, int SmallUsers, TimeSpan Due)
{
    public static CampaignSize Chosen { get; } =
        Environment.GetEnvironmentVariable("THREADS_CHAOS") == "full"
            ? new(10_000, 500, 20, TimeSpan.FromMinutes(10))
            : new(1_000, 300, 20, TimeSpan.FromMinutes(1));

    public static int Seed { get; } =
        Environment.GetEnvironmentVariable("THREADS_CHAOS_SEED") is { Length: > 0 } seed
            ? int.Parse(seed, CultureInfo.InvariantCulture)
            : 2026;
}
