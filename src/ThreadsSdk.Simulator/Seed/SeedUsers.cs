using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds a handful of profiles.</summary>
internal static class SeedUsers
{
    public static void Fill(SimulatorState state, ThreadsSimulatorOptions options)
    {
        var (count, age) = (options.FollowerCount, options.TokenAge);
        state.Add(
            new User(state.NewId(), "ada.codes", "Ada Moreau")
            {
                Biography = "Small machines, long walks.",
                IsVerified = true,
                IsEligibleForGeoGating = true,
                Followers = count ?? 4812,
                TokenAge = age,
                Searches =
                {
                    new SearchedKeyword { Query = "dotnet", Timestamp = state.Now.AddHours(-3) },
                },
            }
        );
        state.Add(
            new User(state.NewId(), "ben_bakes", "Ben Okafor")
            {
                Biography = "Bread, mostly.",
                Followers = count ?? 356,
                TokenAge = age,
            }
        );
        state.Add(
            new User(state.NewId(), "chiyo.draws", "Chiyo Tanaka")
            {
                Biography = "Ink on paper.",
                IsVerified = true,
                Followers = count ?? 21940,
                TokenAge = age,
            }
        );
        state.Add(
            new User(state.NewId(), "new_here", "Noor")
            {
                Biography = "Just arrived.",
                Followers = count ?? 12,
                TokenAge = age,
            }
        );
        state.Add(
            new User(state.NewId(), "quiet.quinn", "Quinn")
            {
                Biography = "Private.",
                IsPrivate = true,
                Followers = count ?? 150,
                TokenAge = age,
            }
        );
    }
}
