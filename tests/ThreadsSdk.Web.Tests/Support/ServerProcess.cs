using System.Diagnostics;
using System.Text;

namespace ThreadsSdk.Web.Tests.Support;

/// <summary>One process of the app.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _warnings = new();

    private ServerProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>What it has complained about.</summary>
    public string Warnings
    {
        get
        {
            lock (_warnings)
            {
                return _warnings.ToString();
            }
        }
    }

    /// <summary>Starts the app, and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(AppSettings settings)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "ThreadsSdk.Web.Server.dll");
        var start = new ProcessStartInfo("dotnet", [dll, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Environment)
        {
            start.Environment[name] = value;
        }

        var server = new ServerProcess(Process.Start(start)!);
        if (await server._process.StandardOutput.ReadLineAsync() is not { } address)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"The app did not start.\n{server.Warnings}");
        }

        server.Address = new Uri(address);
        return server;
    }

    /// <summary>Ends it with SIGKILL, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Note(string? line)
    {
        lock (_warnings)
        {
            _warnings.AppendLine(line);
        }
    }
}
