using ThreadsSdk.Cli;
using ThreadsSdk.Cli.Hosting;

using var stop = new StopSignals();
return await ThreadsCommand.RunAsync(args, CommandStreams.OfProcess(), CommandEnvironment.OfProcess(), stop.Token);
