using ThreadsSdk.Cli;
using ThreadsSdk.Cli.Shell;

using var stop = new StopSignals();
return await ThreadsCommand.RunAsync(args, CommandStreams.FromProcess(), CommandEnvironment.FromProcess(), stop.Token);
