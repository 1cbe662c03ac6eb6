namespace ThreadsSdk.Cli.Hosting;

/// <summary>What surrounds a command: its streams and its environment.</summary>
internal sealed record CommandHost(CommandStreams Streams, CommandEnvironment Environment);
