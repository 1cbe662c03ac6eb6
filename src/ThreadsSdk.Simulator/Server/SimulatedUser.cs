namespace ThreadsSdk.Simulator;

/// <summary>A profile of the simulator, with a token to act for it.</summary>
public sealed class SimulatedUser
{
    internal SimulatedUser(string id, string username, string name, string accessToken)
    {
        Id = id;
        Username = username;
        Name = name;
        AccessToken = accessToken;
    }

    /// <summary>The id of the user.</summary>
    public string Id { get; }

    /// <summary>The handle.</summary>
    public string Username { get; }

    /// <summary>The name that is shown.</summary>
    public string Name { get; }

    /// <summary>A long-lived token with all scopes.</summary>
    public string AccessToken { get; }

    /// <summary>Names the user; the token stays out of it.</summary>
    /// <returns>The handle.</returns>
    public override string ToString() => "@" + Username;
}
