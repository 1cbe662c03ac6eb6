using ThreadsSdk.Scheduling.Speed.Contenders;

namespace ThreadsSdk.Scheduling.Speed;

/// <summary>The process that publishes. It ends when the one that started it closes its input, or is gone.</summary>
internal static class Worker
{
    public const string Ready = "ready";

    public static async Task RunAsync(IContender contender, string connection)
    {
        using var stop = new CancellationTokenSource();
        var work = contender.RunWorkerAsync(connection, () => Console.WriteLine(Ready), stop.Token);
        var end = Console.In.ReadToEndAsync();
        await Task.WhenAny(work, end);
        await stop.CancelAsync();
        try
        {
            await work;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // It ended because it was told to.
        }
    }
}
