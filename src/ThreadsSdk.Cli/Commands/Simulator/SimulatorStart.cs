using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Commands.Simulator;

/// <summary>Reads the options for what a simulator begins with.</summary>
internal sealed class SimulatorStart
{
    private readonly Option<string?> _users = new("--users")
    {
        Description =
            "The users to begin with, in place of the usual five and their posts: a JSON array of objects with username, and, where "
            + "wanted, name, biography, is_verified, is_private, is_eligible_for_geo_gating, follower_count, token_age such as 59d, scopes, "
            + "and posts, which are texts.",
        HelpName = "file",
    };

    private readonly Option<int?> _followerCount = new("--follower-count")
    {
        Description =
            $"How many followers each user has. Profiles with less than {ThreadsLimits.ProfileDiscoveryFollowers} cannot be looked up, those "
            + $"with less than {ThreadsLimits.DemographicsFollowers} have no demographics.",
        HelpName = "number",
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var token] && int.TryParse(token.Value, out var count) && count < 0)
                {
                    result.AddError("--follower-count must not be negative.");
                }
            },
        },
    };

    private readonly Option<TimeSpan?> _tokenAge = DurationOption.Create(
        "--token-age",
        $"How long ago the tokens were issued: they can be refreshed after {ThreadsLimits.TokenRefreshAge.TotalDays} day, and expire after "
            + $"{ThreadsLimits.LongLivedTokenLifetime.TotalDays}."
    );

    private readonly Option<bool> _empty = new("--empty") { Description = "Begin without posts, replies and mentions." };

    public IReadOnlyList<Option> All => [_users, _followerCount, _tokenAge, _empty];

    public async Task ApplyAsync(ParseResult parsed, ThreadsSimulatorOptions options, CancellationToken cancellationToken)
    {
        options.Seed = !parsed.GetValue(_empty);
        options.FollowerCount = parsed.GetValue(_followerCount);
        options.TokenAge = parsed.GetValue(_tokenAge) ?? TimeSpan.Zero;
        if (parsed.GetValue(_users) is not { } path)
        {
            return;
        }

        foreach (var user in await SimulatorUsers.ReadAsync(path, cancellationToken))
        {
            if (options.Users.Any(other => string.Equals(other.Username, user.Username, StringComparison.OrdinalIgnoreCase)))
            {
                throw new UsageException($"{path} has two users with the handle {user.Username}.", "Give each a handle of its own.");
            }

            options.Users.Add(user);
        }
    }
}
