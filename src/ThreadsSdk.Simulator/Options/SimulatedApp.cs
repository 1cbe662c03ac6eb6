namespace ThreadsSdk.Simulator;

/// <summary>The app that calls the simulator.</summary>
public sealed class SimulatedApp
{
    internal SimulatedApp(string id, string secret, string redirectUri, IEnumerable<string> furtherRedirectUris)
    {
        Id = id;
        Secret = secret;
        RedirectUri = redirectUri;
        RedirectUris = [redirectUri, .. furtherRedirectUris];
    }

    /// <summary>The Threads App ID.</summary>
    public string Id { get; }

    /// <summary>The name shown in the authorization window.</summary>
    public string Name { get; } = "Simulated App";

    /// <summary>The app's secret.</summary>
    public string Secret { get; }

    /// <summary>A page of the simulator that shows the code it is called with.</summary>
    public string RedirectUri { get; }

    internal IReadOnlyList<string> RedirectUris { get; }

    /// <summary>Names the app; the secret stays out of it.</summary>
    /// <returns>The name and the id.</returns>
    public override string ToString() => $"{Name} ({Id})";
}
