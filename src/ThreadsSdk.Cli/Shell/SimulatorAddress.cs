namespace ThreadsSdk.Cli.Shell;

/// <summary>Names the place where a simulator listens unless it is told otherwise.</summary>
internal static class SimulatorAddress
{
    public const int UsualPort = 7117;

    public static Uri Usual { get; } = new($"http://127.0.0.1:{UsualPort}");
}
