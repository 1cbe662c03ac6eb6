namespace ThreadsSdk.Web.Tests.Support;

/// <summary>How an app is configured; by its environment, since a command line can be read by anybody.</summary>
internal sealed record AppSettings(string Provider, string ConnectionString, Uri? Threads = null)
{
    public const string Secret = "the-secret-of-the-app";

    public IEnumerable<(string Name, string? Value)> Environment =>
        [
            ("Provider", Provider),
            ("ConnectionStrings__App", ConnectionString),
            ("Threads__BaseAddress", Threads?.ToString()),
            ("Threads__Webhooks__AppSecrets__0", Secret),
            ("Threads__Webhooks__VerifyToken", "the-verify-token"),
        ];
}
