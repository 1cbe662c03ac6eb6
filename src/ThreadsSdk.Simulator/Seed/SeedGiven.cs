using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds the profiles of the options, with their posts.</summary>
internal static class SeedGiven
{
    private const int UsualFollowers = 1000;
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    public static void Fill(SimulatorState state, ThreadsSimulatorOptions options)
    {
        var users = options.Users.Select(profile => (Profile: profile, User: state.Add(Create(state, options, profile)))).ToList();
        foreach (var (profile, user) in users)
        {
            var writer = new SeedWriter(state, state.Now - ((profile.Posts.Count + 1) * Step), Step);
            foreach (var text in profile.Posts)
            {
                writer.Text(user, text);
            }
        }
    }

    private static User Create(SimulatorState state, ThreadsSimulatorOptions options, SimulatedProfile profile) =>
        new(state.NewId(), profile.Username, profile.Name)
        {
            Biography = profile.Biography,
            IsVerified = profile.IsVerified,
            IsPrivate = profile.IsPrivate,
            IsEligibleForGeoGating = profile.IsEligibleForGeoGating,
            Followers = profile.FollowerCount ?? options.FollowerCount ?? UsualFollowers,
            TokenAge = profile.TokenAge ?? options.TokenAge,
            QuotaTotals = profile.QuotaTotals.ToDictionary(static quota => quota.Key.Name, static quota => quota.Value),
            TokenScopes = profile.Scopes,
        };
}
