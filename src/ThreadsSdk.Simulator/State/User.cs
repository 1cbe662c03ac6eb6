namespace ThreadsSdk.Simulator.State;

/// <summary>A profile.</summary>
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

    /// <summary>What was published through the API, also deleted posts and the items of carousels, in the order it was.</summary>
    public List<PostNode> Published { get; } = [];

    /// <summary>What the user searched for, the newest last.</summary>
    public List<SearchedKeyword> Searches { get; } = [];
}
