namespace ThreadsSdk.Cli.Demo;

/// <summary>A simulator, and the app registered there.</summary>
internal sealed record DemoApp(Uri Address, string Id, string Secret, string RedirectUri)
{
    /// <summary>Never the secret.</summary>
    public override string ToString() => $"{Id} at {Address}";
}
