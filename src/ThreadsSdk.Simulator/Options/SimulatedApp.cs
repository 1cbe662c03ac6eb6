namespace ThreadsSdk.Simulator;

/// <summary>Represents the app that calls the simulator.</summary>
public sealed class SimulatedApp
{
    internal SimulatedApp(string id, string secret, string redirectUri, IEnumerable<string> furtherRedirectUris)
    {
        Id = id;
        Secret = secret;
        RedirectUri = redirectUri;
        RedirectUris = [redirectUri, .. furtherRedirectUris];
    }

    /// <summary>Gets the Threads App ID.</summary>
    public string Id { get; }

    /// <summary>Gets the name shown in the authorization window.</summary>
    public string Name { get; } = "Simulated App";

    /// <summary>Gets the app's secret.</summary>
    public string Secret { get; }

    /// <summary>Gets the address of a page of the simulator that shows the code it is called with.</summary>
    public string RedirectUri { get; }

    internal IReadOnlyList<string> RedirectUris { get; private set; }

    /// <summary>Registers another address the browser may be sent back to.</summary>
    internal void AddRedirectUri(string redirectUri) => RedirectUris = [.. RedirectUris, redirectUri];

    /// <summary>Returns the name and the id of the app, without its secret.</summary>
    /// <returns>The name and the id.</returns>
    public override string ToString() => $"{Name} ({Id})";
}
