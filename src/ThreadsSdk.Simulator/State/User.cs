namespace ThreadsSdk.Simulator.State;

/// <summary>Represents a profile.</summary>
internal sealed class User(string id, string username, string name)
{
    public string Id { get; } = id;

    public string Username { get; } = username;

    public string Name { get; } = name;

    public string Biography { get; init; } = "";

    public bool IsVerified { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsEligibleForGeoGating { get; init; }

    public int Followers { get; init; }

    /// <summary>Gets a value indicating whether it can only be looked at: nobody here can log in to it.</summary>
    public bool IsOutside { get; init; }

    /// <summary>Gets what was published through the API in its order, with deleted posts and the items of carousels.</summary>
    public List<PostNode> Published { get; } = [];

    /// <summary>Gets what the user searched for, the newest last.</summary>
    public List<SearchedKeyword> Searches { get; } = [];
}
