using System.Diagnostics;
using ThreadsSdk.Scheduling.Speed.Contenders;

namespace ThreadsSdk.Scheduling.Speed.Measuring;

/// <summary>Workers of a contender, each in a process of its own, until they are disposed of.</summary>
internal sealed class WorkerProcesses : IAsyncDisposable
{
    private readonly List<Process> _processes = [];

    public static async Task<WorkerProcesses> StartAsync(IContender contender, string connection, int count)
    {
        var workers = new WorkerProcesses();
        for (var index = 0; index < count; index++)
        {
            workers._processes.Add(Start(contender.Name, connection));
        }

        foreach (var process in workers._processes)
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line && line != Worker.Ready)
            {
                Console.Error.WriteLine(line);
            }
        }

        return workers;
    }

    public async ValueTask DisposeAsync()
    {
        _processes.ForEach(static process => process.StandardInput.Close());
        foreach (var process in _processes)
        {
            Console.Error.Write(await process.StandardOutput.ReadToEndAsync());
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private static Process Start(string contender, string connection) =>
        Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [.. Host(), "worker", contender, connection])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;

    /// <summary>The assembly to run, if this process is dotnet itself.</summary>
    private static string[] Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(WorkerProcesses).Assembly.Location] : [];
}
