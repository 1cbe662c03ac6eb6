namespace ThreadsSdk.Cli.Shell;

/// <summary>The address of a simulator that nobody has given another one.</summary>
internal static class SimulatorAddress
{
    public const int UsualPort = 7117;
}
