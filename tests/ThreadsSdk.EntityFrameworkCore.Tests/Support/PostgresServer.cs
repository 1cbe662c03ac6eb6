using System.Diagnostics;
using Npgsql;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Support;

/// <summary>
/// A PostgreSQL of its own for an assembly of tests, out of Debian's package: in a temporary folder, reached by a socket in it, gone
/// afterwards. It starts when the first test asks for it.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "threads";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly string? _programs = FindPrograms();
    private string? _folder;
    private int _databases;

    /// <summary>Further settings of the server, as its command line takes them.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Why there is none; null if there is.</summary>
    public string? Absence => _programs is null ? "PostgreSQL is not installed: apt-get install postgresql" : null;

    /// <summary>Creates an empty database, and gets its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        if (Absence is not null)
        {
            throw new InvalidOperationException(Absence);
        }

        await StartAsync(cancellationToken);
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name made here.
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
        return ConnectionString(name);
    }

    /// <summary>Stops it at once, as a machine does that loses its power.</summary>
    public Task StopAsync() => RunAsync("pg_ctl", "stop", "-D", Path.Combine(_folder!, "data"), "-m", "immediate", "-s");

    /// <summary>Starts it again after <see cref="StopAsync"/>, with what it had.</summary>
    public Task StartAgainAsync() => RunServerAsync(_folder!);

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync("pg_ctl", "stop", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-s");
            Directory.Delete(_folder, recursive: true);
        }

        _starting.Dispose();
    }

    private static string? FindPrograms() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = _folder,
            Username = User,
            Database = database,
            MaxPoolSize = 40,
            ConnectionIdleLifetime = 10,
        }.ConnectionString;

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_folder is null)
            {
                var folder = Directory.CreateTempSubdirectory("threads-postgres-").FullName;
                if (Environment.IsPrivilegedProcess)
                {
                    await StartAsync(["chown", "postgres", folder], folder);
                }

                var data = Path.Combine(folder, "data");
                await RunAsync("initdb", "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
                await RunServerAsync(folder);
                _folder = folder;
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    private Task RunServerAsync(string folder) =>
        RunAsync(
            "pg_ctl",
            "start",
            "-D",
            Path.Combine(folder, "data"),
            "-s",
            "-w",
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            $"-k {folder} -c listen_addresses= -c max_connections=300 {Settings}"
        );

    /// <summary>Runs one of its programs, which refuse to run as root.</summary>
    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs!, program);
        return StartAsync(
            Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", path, .. arguments] : [path, .. arguments],
            Path.GetTempPath()
        );
    }

    private static async Task StartAsync(IReadOnlyList<string> command, string folder)
    {
        // Not redirected: the server would keep the pipes of the program that starts it.
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", .. command]) { WorkingDirectory = folder }
        )!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        }
    }
}
