using System.Globalization;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds the profiles of Meta's that every app may look up, with a few posts.</summary>
internal static class SeedMeta
{
    private const int Posts = 3;
    private static readonly TimeSpan Step = TimeSpan.FromDays(2);

    public static void Fill(SimulatorState state, IEnumerable<string> usernames, IReadOnlyList<string> examples, bool withPosts)
    {
        // A test may have one of its own users in such a place.
        var users = usernames.Where(name => state.UserByName(name) is null).Select(name => state.Add(Create(name))).ToList();
        foreach (var user in withPosts ? users : [])
        {
            var writer = new SeedWriter(state, state.Now - ((Posts + 1) * Step), Step);
            for (var number = 1; number <= Posts; number++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"Post {number} of {user.Name}, made up by the simulator.");
                var known = number == Posts ? KnownId(user, examples) : null;
                writer.Write(
                    (id, time, counts) => new PostNode(known ?? id, user, MediaType.TextPost, time) { Text = text, Counts = counts }
                );
            }
        }
    }

    /// <summary>Returns the id of a post of the user that the documentation has as an example, and that people therefore try.</summary>
    private static string? KnownId(User user, IEnumerable<string> examples) =>
        examples
            .Select(example => example.Split($"/@{user.Username}/post/"))
            .Where(parts => parts.Length == 2)
            .Select(parts => Shortcode.ToId(parts[1]))
            .FirstOrDefault();

    private static User Create(string name) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"1784140{StableNumber.From(name, 1_000_000_000):D10}"),
            name,
            char.ToUpperInvariant(name[0]) + name[1..]
        )
        {
            Biography = "A profile of Meta's.",
            IsVerified = true,
            Followers = 1_000_000,
            IsOutside = true,
        };
}
