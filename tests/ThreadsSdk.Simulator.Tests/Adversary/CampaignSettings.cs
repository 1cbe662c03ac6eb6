using System.Globalization;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>How large the campaigns are, and where they begin: by the environment, or as in CI.</summary>
internal static class CampaignSettings
{
    public static int Seed { get; } = Number("THREADS_CAMPAIGN_SEED", 2026);

    public static int Runs { get; } = Number("THREADS_CAMPAIGN_RUNS", 2_000);

    /// <summary>The number of the first run.</summary>
    public static int First { get; } = Number("THREADS_CAMPAIGN_FIRST", 0);

    /// <summary>By how many seconds the client's clock may be off from that of a Threads like the real one.</summary>
    public static int Skew { get; } = Number("THREADS_CAMPAIGN_SKEW", 0);

    /// <summary>How often the process of the command is killed.</summary>
    public static int Kills { get; } = Number("THREADS_CAMPAIGN_KILLS", 60);

    private static int Number(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
