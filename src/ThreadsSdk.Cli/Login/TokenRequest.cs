namespace ThreadsSdk.Cli.Login;

/// <summary>Represents the choice of a token that a command line makes.</summary>
/// <param name="Server">Where the token is to be used.</param>
internal sealed record TokenRequest(Uri Server)
{
    public bool IsFromInput { get; init; }

    /// <summary>Gets the user of the stored login, by id or name.</summary>
    public string? User { get; init; }

    /// <summary>The folder of the stored logins, when it is not the usual one.</summary>
    public string? Store { get; init; }

    /// <summary>Gets a value indicating whether remarks are left out, as they would disturb the reader of the output.</summary>
    public bool IsQuiet { get; init; }
}
