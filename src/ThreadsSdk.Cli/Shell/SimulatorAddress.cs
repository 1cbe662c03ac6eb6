namespace ThreadsSdk.Cli.Shell;

/// <summary>Names the place where a simulator listens unless it is told otherwise.</summary>
internal static class SimulatorAddress
{
    public const int UsualPort = 7117;
}
