using System.Diagnostics;
using System.Globalization;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace ThreadsSdk.Web.Tests.Support;

/// <summary>A test over an app in a process of its own, and a database: PostgreSQL, or SQLite without a server.</summary>
public abstract class CampaignTest(PostgresServer? server) : IAsyncLifetime
{
    private readonly Stopwatch _time = new();
    private string? _folder;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected string DatabaseName => server is null ? "SQLite" : "PostgreSQL";

    internal AppSettings Settings { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (server is null)
        {
            _folder = Directory.CreateTempSubdirectory("threads-web-").FullName;
            Settings = new("sqlite", $"Data Source={Path.Combine(_folder, "app.db")}");
        }
        else
        {
            Assert.SkipWhen(server.Absence is not null, server.Absence ?? "");
            Settings = new("postgres", await server.CreateDatabaseAsync(Cancel));
        }

        _time.Start();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Writes down what a campaign came to.</summary>
    protected async Task ReportAsync(string text)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{DatabaseName}: {text}, in {_time.Elapsed.TotalSeconds:F0} s");
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        await File.AppendAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "web.txt"), [line], Cancel);
    }

    /// <summary>The size of a campaign: that of the environment, or the usual one.</summary>
    protected static int Size(int usual) =>
        Environment.GetEnvironmentVariable("THREADS_CAMPAIGN") is { Length: > 0 } size
            ? int.Parse(size, CultureInfo.InvariantCulture)
            : usual;
}
