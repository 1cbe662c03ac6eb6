namespace ThreadsSdk.Tests.Support;

/// <summary>Carries the requests of the clients in the tests of the SDK and of the simulator over Refit.</summary>
internal static class Wiring
{
    public static ThreadsClientOptions Wired(this ThreadsClientOptions options) => options.UseRefit();
}
