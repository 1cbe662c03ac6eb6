using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds a handful of profiles.</summary>
internal static class SeedUsers
{
    public static void Fill(SimulatorState state)
    {
        state.Add(
            new User(state.NewId(), "ada.codes", "Ada Moreau")
            {
                Biography = "Small machines, long walks.",
                IsVerified = true,
                IsEligibleForGeoGating = true,
                Followers = 4812,
                Searches =
                {
                    new SearchedKeyword { Query = "dotnet", Timestamp = state.Now.AddHours(-3) },
                },
            }
        );
        state.Add(new User(state.NewId(), "ben_bakes", "Ben Okafor") { Biography = "Bread, mostly.", Followers = 356 });
        state.Add(
            new User(state.NewId(), "chiyo.draws", "Chiyo Tanaka")
            {
                Biography = "Ink on paper.",
                IsVerified = true,
                Followers = 21940,
            }
        );
        state.Add(new User(state.NewId(), "new_here", "Noor") { Biography = "Just arrived.", Followers = 12 });
        state.Add(
            new User(state.NewId(), "quiet.quinn", "Quinn")
            {
                Biography = "Private.",
                IsPrivate = true,
                Followers = 150,
            }
        );
    }
}
