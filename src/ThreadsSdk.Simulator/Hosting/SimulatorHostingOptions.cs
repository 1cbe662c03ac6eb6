namespace ThreadsSdk.Simulator;

/// <summary>Represents where a web app expects Threads, for a simulator that runs beside it.</summary>
public sealed class SimulatorHostingOptions
{
    /// <summary>Gets the options of the simulator.</summary>
    public ThreadsSimulatorOptions Simulator { get; } = new();

    /// <summary>Gets or sets the configuration section of the client, which is given the simulator's address.</summary>
    public string ClientSection { get; set; } = "Threads";

    /// <summary>Gets or sets the configuration section of the login, which is given the id and the secret of the simulated app.</summary>
    public string LoginSection { get; set; } = "Authentication:Schemes:Threads";

    /// <summary>Gets or sets the configuration section of the webhooks, which is given a token for the handshake.</summary>
    public string WebhookSection { get; set; } = "Threads:Webhooks";

    /// <summary>Gets or sets the path the browser comes back to.</summary>
    public string CallbackPath { get; set; } = "/signin-threads";

    /// <summary>Gets or sets the path that receives webhooks; null for none.</summary>
    public string? WebhookPath { get; set; } = "/webhooks/threads";

    /// <summary>Gets or sets the path that is told when a user removes the app; null for none.</summary>
    public string? DeauthorizePath { get; set; } = "/threads/deauthorize";

    /// <summary>Gets or sets the path that is told when a user asks for their data to be deleted; null for none.</summary>
    public string? DataDeletionPath { get; set; } = "/threads/delete";
}
