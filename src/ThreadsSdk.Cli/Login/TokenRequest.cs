namespace ThreadsSdk.Cli.Login;

/// <summary>Which token a command line asks for.</summary>
/// <param name="Server">Where the token is to be used.</param>
internal sealed record TokenRequest(Uri Server)
{
    public bool IsFromInput { get; init; }

    /// <summary>Whose stored login; id or name.</summary>
    public string? User { get; init; }

    /// <summary>The folder of the stored logins, when it is not the usual one.</summary>
    public string? Store { get; init; }

    /// <summary>Whether remarks would disturb whoever reads the output.</summary>
    public bool IsQuiet { get; init; }
}
