using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Simulator.Traffic;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Shows and changes what is behind the API: for tests, for the control API and for the pages, which all go through here.</summary>
/// <param name="spec">The spec.</param>
/// <param name="state">What is remembered.</param>
/// <param name="faults">What is to go wrong.</param>
/// <param name="calls">The calls.</param>
/// <param name="webhooks">What the app is told.</param>
/// <param name="changes">Is told what changes.</param>
/// <param name="fill">Fills an empty state as at the start.</param>
internal sealed class SimulatorControl(
    SimulatorSpec spec,
    SimulatorState state,
    SimulatorFaults faults,
    CallRecorder calls,
    SimulatedWebhooks webhooks,
    ChangeFeed changes,
    Action fill
)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3660);

    public CallRecorder Calls { get; } = calls;

    public SimulatorFaults Faults { get; } = faults;

    public SimulatedWebhooks Webhooks { get; } = webhooks;

    public ChangeFeed Changes { get; } = changes;

    public SimulatorSpec Spec { get; } = spec;

    public SimulatedApp App => state.App;

    public IReadOnlyList<User> Users => Read(() => state.Users.ToList());

    public DateTimeOffset Now => state.Now;

    /// <summary>Gets how far the clock was put forward.</summary>
    public TimeSpan Ahead => state.Clock.Ahead;

    public IReadOnlyList<SimulatedToken> Tokens =>
        Read(() => state.Tokens.OfUsers.Select((token, i) => SimulatedToken.From(i + 1, token, state.Now)).ToList());

    /// <summary>Gets the containers, the newest first.</summary>
    public IReadOnlyList<SimulatedContainer> Containers =>
        Read(() => state.Containers.Reverse().Select(container => SimulatedContainer.From(container, state.Now)).ToList());

    public IReadOnlyList<SimulatedQuota> Quotas =>
        Read(() => state.Users.SelectMany(user => Spec.Content.Quotas.Select(quota => Quota(user, quota))).ToList());

    public void AdvanceClock(TimeSpan time)
    {
        Check(time);
        Change(() => state.Clock.Advance(time));
    }

    public void Add(SimulatorFault fault)
    {
        Faults.Add(fault);
        Changes.Report();
    }

    public void ClearFaults()
    {
        Faults.Clear();
        Changes.Report();
    }

    /// <summary>Has everything happen that happens in production, or nothing of it.</summary>
    public void BehaveLikeMeta(bool on)
    {
        if (on != Faults.RealWorld is not null)
        {
            Faults.RealWorld = on ? new RealWorldFaults() : null;
            Changes.Report();
        }
    }

    public void Reset()
    {
        Faults.Clear();
        Change(() =>
        {
            // The first token of each user is the one that tests and people hold.
            var tokens = state.Tokens.OfUsers.DistinctBy(token => token.User).ToList();
            state.Clear();
            fill();
            foreach (var token in tokens)
            {
                state.Tokens.IssueAgain(token.Text, state.User(token.User!.Id)!, token.Scopes);
            }
        });
        Webhooks.Clear();
        Calls.Clear();
    }

    /// <summary>Has a user remove the app, which is told.</summary>
    public void Revoke(User user) =>
        Change(() =>
        {
            state.Tokens.Revoke(user);
            Webhooks.SendDeauthorization(user);
        });

    /// <summary>Returns the id of the newest post of a user that everybody sees and may reply to; null when there is none.</summary>
    public string? NewestPost(User user) =>
        Read(() =>
            state
                .Listed.Where(post => post.Author == user && !post.IsReply && !post.IsItem && post.Reposted is null)
                .Where(post => post.ReplyControl == ReplyControl.Everyone && !post.IsGhost)
                .Newest()
                .FirstOrDefault()
                ?.Id
        );

    /// <exception cref="ArgumentException">There is no such user.</exception>
    public User UserByName(string name) =>
        Read(() =>
            state.Users.FirstOrDefault(user => string.Equals(user.Username, name.TrimStart('@'), StringComparison.OrdinalIgnoreCase))
        ) ?? throw new ArgumentException($"There is no user '{name}'.");

    /// <summary>Has a user ask the app to delete what it holds about them.</summary>
    /// <exception cref="InvalidOperationException">The app has no address for it.</exception>
    public void RequestDataDeletion(User user) => Change(() => Webhooks.SendDataDeletion(user));

    /// <summary>Has a user follow another one, or follow it no more.</summary>
    /// <returns>How many follow it then.</returns>
    /// <exception cref="ArgumentException">There is no such user, or both are the same.</exception>
    public int Follow(string username, string follower, bool on)
    {
        var by = UserByName(follower);
        var followers = 0;
        Change(() =>
        {
            var user = state.UserByName(username.TrimStart('@')) ?? throw new ArgumentException($"There is no user '{username}'.");
            if (user == by)
            {
                throw new ArgumentException("Nobody follows themselves.");
            }

            _ = on ? user.FollowedBy.Add(by) : user.FollowedBy.Remove(by);
            followers = user.Followers;
        });
        return followers;
    }

    public void SetCounts(string postId, SimulatedCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        int[] all = [counts.Views, counts.Likes, counts.Reposts, counts.Quotes, counts.Shares, counts.Clicks];
        ArgumentOutOfRangeException.ThrowIfNegative(all.Min(), nameof(counts));
        Change(() => Post(postId).Counts = counts);
    }

    /// <summary>Votes in the poll of a post.</summary>
    /// <param name="postId">The id of the post.</param>
    /// <param name="option">The option, from 1.</param>
    public void Vote(string postId, int option) =>
        Change(() =>
        {
            var post = Post(postId);
            var poll = post.Poll ?? throw new ArgumentException($"The post {postId} has no poll.", nameof(postId));
            if (poll.Texts.ElementAtOrDefault(option - 1) is null)
            {
                throw new ArgumentOutOfRangeException(nameof(option), option, "The poll has no such option.");
            }

            if (state.Now >= post.PublishedAt + ThreadsLimits.PollDuration)
            {
                throw new InvalidOperationException("The poll has ended.");
            }

            post.Poll = poll.With(option - 1);
        });

    /// <summary>Issues a long-lived token of a user.</summary>
    /// <param name="username">The handle of the user.</param>
    /// <param name="scopes">The scopes; null for all.</param>
    /// <param name="age">How long ago it was issued.</param>
    /// <returns>Its number, and the token itself.</returns>
    /// <exception cref="ArgumentException">There is no such user or scope, or the age is negative or too long.</exception>
    public (int Number, string Text) IssueToken(string username, IReadOnlyList<string>? scopes, TimeSpan age)
    {
        Check(age);
        var known = Spec.Content.Scopes.Select(scope => scope.Key).ToList();
        if (scopes?.FirstOrDefault(scope => !known.Contains(scope)) is { } unknown)
        {
            throw new ArgumentException($"There is no scope '{unknown}', but there are {string.Join(", ", known)}.", nameof(scopes));
        }

        var user = UserByName(username);
        (int, string) issued = default;
        Change(() =>
        {
            var token = state.Tokens.IssueLongLived(user, scopes ?? known, age);
            issued = (state.Tokens.OfUsers.Count(), token.Text);
        });
        return issued;
    }

    public void RevokeToken(int number) => Change(() => Token(number).IsRevoked = true);

    public void AgeToken(int number, TimeSpan time)
    {
        Check(time);
        Change(() => Token(number).Age(time));
    }

    public void ExpireToken(int number) =>
        Change(() =>
        {
            var token = Token(number);
            if (token.ExpiresAt > state.Now)
            {
                token.Age(token.ExpiresAt - state.Now);
            }
        });

    private static void Check(TimeSpan time)
    {
        if (time < TimeSpan.Zero || time > Longest)
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, "The time must be between 0 and ten years.");
        }
    }

    private SimulatedQuota Quota(User user, ThreadsSdk.Spec.QuotaSpec quota) =>
        new(
            user.Username,
            quota.CSharp,
            state.Quotas.Used(quota, user),
            state.Quotas.Total(quota, user),
            TimeSpan.FromSeconds(quota.Seconds)
        );

    private AccessToken Token(int number) =>
        state.Tokens.OfUsers.ElementAtOrDefault(number - 1)
        ?? throw new ArgumentOutOfRangeException(nameof(number), number, "There is no such token.");

    private PostNode Post(string id) => state.Post(id) ?? throw new ArgumentException($"There is no post {id}.", nameof(id));

    private T Read<T>(Func<T> read)
    {
        lock (state.Gate)
        {
            return read();
        }
    }

    private void Change(Action change)
    {
        lock (state.Gate)
        {
            change();
        }

        Changes.Report();
    }
}
