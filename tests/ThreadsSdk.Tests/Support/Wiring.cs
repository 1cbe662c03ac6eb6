namespace ThreadsSdk.Tests.Support;

/// <summary>
/// What carries the requests of the clients in these tests. <c>ThreadsSdk.Refit.Tests</c> runs the same tests over Refit.
/// </summary>
internal static class Wiring
{
    public static ThreadsClientOptions Wired(this ThreadsClientOptions options) => options;
}
