using System.Diagnostics;
using System.Text;
using ThreadsSdk.Scheduling.Worker;

namespace ThreadsSdk.Scheduling.Campaigns.Support;

/// <summary>A worker in a process of its own, which can be killed and paused.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly WorkerSettings _settings;
    private readonly StringBuilder _warnings = new();
    private Process? _process;

    private WorkerProcess(WorkerSettings settings) => _settings = settings;

    /// <summary>Whether it works: it is neither paused nor starting.</summary>
    public bool IsAwake { get; private set; } = true;

    /// <summary>What it has complained about, at its end.</summary>
    public string Warnings
    {
        get
        {
            lock (_warnings)
            {
                return _warnings.ToString(Math.Max(0, _warnings.Length - 4_000), Math.Min(_warnings.Length, 4_000));
            }
        }
    }

    public static async Task<WorkerProcess> StartAsync(WorkerSettings settings)
    {
        var worker = new WorkerProcess(settings);
        if (!await worker.StartAsync())
        {
            throw new InvalidOperationException($"The worker did not start.\n{worker.Warnings}");
        }

        return worker;
    }

    /// <summary>Ends it with SIGKILL, in the middle of whatever it does, and starts another.</summary>
    public async Task KillAsync()
    {
        IsAwake = false;
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();

        // While the database is away none starts; whoever runs workers tries again.
        while (!await StartAsync())
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        IsAwake = true;
    }

    /// <summary>Stops it with SIGSTOP, in the middle of whatever it does, and wakes it after a time.</summary>
    public async Task PauseAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        IsAwake = false;
        await SignalAsync("STOP");
        await Task.Delay(time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await SignalAsync("CONT");
        IsAwake = true;
    }

    /// <summary>Ends it with SIGTERM, as a host does.</summary>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        await _process!.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
    }

    private async Task<bool> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ThreadsSdk.Scheduling.Worker.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings.ToEnvironment())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginErrorReadLine();
        if (await _process.StandardOutput.ReadLineAsync() is not null)
        {
            return true;
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
        return false;
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
    }

    private void Note(string? line)
    {
        lock (_warnings)
        {
            _warnings.AppendLine(line);
        }
    }
}
