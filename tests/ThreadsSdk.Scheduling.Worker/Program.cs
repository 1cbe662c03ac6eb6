using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Scheduling.Worker;

// A worker of the campaigns. It prints a line when it works, and warnings to the other stream.
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services.AddWorker(WorkerSettings.FromEnvironment());
using var host = builder.Build();
await host.StartAsync();
Console.WriteLine("working");
await host.WaitForShutdownAsync();
