using ThreadsSdk.Cli;
using ThreadsSdk.Cli.Shell;

using var stop = new StopSignals();
return await ThreadsCommand.RunAsync(args, CommandStreams.OfProcess(), CommandEnvironment.OfProcess(), stop.Token);
