namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents what a webhook answers to.</summary>
/// <param name="VerifyToken">The text it knows the handshake by.</param>
internal sealed record ReceiverRules(string VerifyToken)
{
    private readonly string[] _loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Gets the port of this machine; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Gets the name by which the Internet calls it; null when only this machine does.</summary>
    public string? PublicHost { get; init; }

    /// <summary>Gets the only path there is; null for any, because what is in front may call another one than it was called with.</summary>
    public string? Path { get; init; }

    /// <summary>Gets the app's secret; null when signatures are not checked.</summary>
    public string? AppSecret { get; init; }

    /// <summary>Determines whether a request means this server. A page whose name leads to this machine does not.</summary>
    public bool Serves(string host) =>
        _loopback.Append(PublicHost).Any(name => string.Equals(name, host, StringComparison.OrdinalIgnoreCase));

    /// <summary>Never the token nor the secret.</summary>
    public override string ToString() => PublicHost ?? _loopback[0];
}
