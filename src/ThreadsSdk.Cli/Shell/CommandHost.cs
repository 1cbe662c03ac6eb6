namespace ThreadsSdk.Cli.Shell;

/// <summary>Represents the surroundings of a command: its streams, its environment, and the rest of the machine.</summary>
internal sealed record CommandHost(CommandStreams Streams, CommandEnvironment Environment)
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Shows an address in the user's browser; false when there is none.</summary>
    public Func<Uri, bool> OpenBrowser { get; init; } = SystemBrowser.Open;

    /// <summary>Waits for a key of the terminal, which does not show it; null when no keys come to this process.</summary>
    public Func<char>? ReadKey { get; init; } = ForegroundJob.HasKeys ? () => Console.ReadKey(intercept: true).KeyChar : null;
}
