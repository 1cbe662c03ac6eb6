namespace ThreadsSdk.Simulator;

/// <summary>Represents a profile of the simulator, with a token to act for it.</summary>
public sealed class SimulatedUser
{
    internal SimulatedUser(string id, string username, string name, string accessToken)
    {
        Id = id;
        Username = username;
        Name = name;
        AccessToken = accessToken;
    }

    /// <summary>Gets the id of the user.</summary>
    public string Id { get; }

    /// <summary>Gets the handle.</summary>
    public string Username { get; }

    /// <summary>Gets the name that is shown.</summary>
    public string Name { get; }

    /// <summary>Gets a long-lived token with all scopes, unless the options say otherwise.</summary>
    public string AccessToken { get; }

    /// <summary>Returns the handle of the user, without the token.</summary>
    /// <returns>The handle.</returns>
    public override string ToString() => "@" + Username;
}
