using System.Diagnostics;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Tests.Adversary;

/// <summary>One process of the <c>threads</c> command.</summary>
internal sealed class ThreadsProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _out;
    private readonly Task<string> _error;

    private ThreadsProcess(Process process)
    {
        _process = process;
        _out = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public static ThreadsProcess Start(ThreadsSimulator simulator, IEnumerable<string> args) =>
        new(
            Process.Start(
                new ProcessStartInfo("dotnet", [typeof(ThreadsCommand).Assembly.Location, .. args])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    Environment =
                    {
                        [CommandEnvironment.BaseAddress] = simulator.BaseAddress.ToString(),
                        [CommandEnvironment.AccessToken] = simulator.Users[0].AccessToken,
                    },
                }
            )!
        );

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>How it ended, and what it wrote.</returns>
    public async Task<(ExitCode Exit, string Out, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync();
        return (ExitCode.From(_process.ExitCode), await _out, await _error);
    }

    /// <summary>Ends it with SIGKILL, in the middle of whatever it does.</summary>
    /// <param name="isDue">What has to have happened.</param>
    /// <param name="after">How long to wait from then on.</param>
    /// <returns>Whether it was still running.</returns>
    public async Task<bool> KillAsync(Func<bool> isDue, TimeSpan after)
    {
        var end = _process.WaitForExitAsync();
        while (!isDue() && !end.IsCompleted)
        {
            await Task.WhenAny(end, Task.Delay(TimeSpan.FromMilliseconds(1)));
        }

        await Task.WhenAny(end, Task.Delay(after));
        if (end.IsCompleted)
        {
            return false;
        }

        _process.Kill();
        await end;
        return true;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
