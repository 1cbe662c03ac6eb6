using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds what a simulator begins with.</summary>
internal static class SeedData
{
    /// <param name="state">The state to fill.</param>
    /// <param name="options">The options of the simulator.</param>
    /// <param name="ofMeta">The handles of the profiles of Meta's.</param>
    /// <param name="examples">The examples of the documentation, among them addresses of posts.</param>
    public static void Fill(SimulatorState state, ThreadsSimulatorOptions options, IEnumerable<string> ofMeta, IEnumerable<string> examples)
    {
        var isUsual = options.Users.Count == 0;
        if (isUsual)
        {
            SeedUsers.Fill(state, options);
        }
        else
        {
            SeedGiven.Fill(state, options);
        }

        SeedLocations.Fill(state);
        if (isUsual && options.Seed)
        {
            SeedPosts.Fill(state);
        }

        SeedMeta.Fill(state, ofMeta, [.. examples], options.Seed);
    }
}
