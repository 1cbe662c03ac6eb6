namespace ThreadsSdk.Simulator.State;

/// <summary>Represents a profile.</summary>
internal sealed class User(string id, string username, string name)
{
    private readonly int _others;

    public string Id { get; } = id;

    public string Username { get; } = username;

    public string Name { get; } = name;

    public string Biography { get; init; } = "";

    public bool IsVerified { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsEligibleForGeoGating { get; init; }

    /// <summary>Gets how many follow it: those whom the simulator does not know, and those of its users.</summary>
    public int Followers
    {
        get => _others + FollowedBy.Count;
        init => _others = value;
    }

    /// <summary>Gets the users who follow it.</summary>
    public HashSet<User> FollowedBy { get; } = [];

    /// <summary>Gets how long ago the token of the user was issued when the simulator began.</summary>
    public TimeSpan TokenAge { get; init; }

    /// <summary>Gets the totals of quotas that differ from those of others, by name.</summary>
    public IReadOnlyDictionary<string, int>? QuotaTotals { get; init; }

    /// <summary>Gets the scopes that token has; null for all.</summary>
    public IReadOnlyList<ThreadsScope>? TokenScopes { get; init; }

    /// <summary>Gets a value indicating whether it can only be looked at: nobody here can log in to it.</summary>
    public bool IsOutside { get; init; }

    /// <summary>Gets what was published through the API in its order, with deleted posts and the items of carousels.</summary>
    public List<PostNode> Published { get; } = [];

    /// <summary>The most searches that are remembered.</summary>
    public const int SearchCapacity = 10;

    /// <summary>Gets what the user searched for, the newest last.</summary>
    public List<SearchedKeyword> Searches { get; } = [];

    public void AddSearch(SearchedKeyword search)
    {
        Searches.Add(search);
        if (Searches.Count > SearchCapacity)
        {
            Searches.RemoveAt(0);
        }
    }
}
