using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds what a simulator begins with.</summary>
internal static class SeedData
{
    /// <param name="state">What to fill.</param>
    /// <param name="ofMeta">The handles of the profiles of Meta's.</param>
    /// <param name="withPosts">Whether to add posts.</param>
    public static void Fill(SimulatorState state, IEnumerable<string> ofMeta, bool withPosts)
    {
        SeedUsers.Fill(state);
        SeedLocations.Fill(state);
        if (withPosts)
        {
            SeedPosts.Fill(state);
        }

        SeedMeta.Fill(state, ofMeta, withPosts);
    }
}
