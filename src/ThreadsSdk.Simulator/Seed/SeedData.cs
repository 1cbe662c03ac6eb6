using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds what a simulator begins with.</summary>
internal static class SeedData
{
    public static void Fill(SimulatorState state, bool withPosts)
    {
        SeedUsers.Fill(state);
        SeedLocations.Fill(state);
        if (withPosts)
        {
            SeedPosts.Fill(state);
        }
    }
}
