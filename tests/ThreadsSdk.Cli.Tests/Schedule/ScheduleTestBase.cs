using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Schedule;

/// <summary>Each test has a simulator, and a home folder with the login of a user.</summary>
public abstract class ScheduleTestBase : IAsyncLifetime
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected string Home { get; } = Directory.CreateTempSubdirectory("threads-schedule-").FullName;

    internal ThreadsSimulator Simulator { get; private set; } = null!;

    protected SimulatedUser Ada => Simulator.Users[0];

    protected IReadOnlyList<SimulatedPost> Posts => Simulator.PublishedBy(Ada);

    protected string Folder => Path.Combine(Home, "threads", "schedule", Authority);

    protected string Credentials => Path.Combine(Home, "threads", "credentials", Authority);

    private string Authority => Simulator.BaseAddress.Authority.Replace(':', '_');

    public async ValueTask InitializeAsync()
    {
        Simulator = await ThreadsSimulator.StartAsync(
            new()
            {
                Seed = false,
                ImageProcessingTime = TimeSpan.FromSeconds(0.1),
                VideoProcessingTime = TimeSpan.FromSeconds(0.1),
                CarouselProcessingTime = TimeSpan.Zero,
            },
            Cancel
        );
        await SaveLoginAsync(Ada);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Simulator.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Home, recursive: true);
    }

    protected async Task SaveLoginAsync(SimulatedUser user, string? token = null) =>
        await new FileThreadsCredentialStore(Credentials).SaveAsync(
            new ThreadsCredentials
            {
                UserId = user.Id,
                AccessToken = token ?? user.AccessToken,
                ExpiresAt = TimeProvider.System.GetUtcNow() + ThreadsLimits.LongLivedTokenLifetime,
                Scopes = ThreadsScopes.Default,
            },
            cancellationToken: Cancel
        );

    protected Dictionary<string, string> Environment() =>
        new()
        {
            [CommandEnvironment.BaseAddress] = Simulator.BaseAddress.AbsoluteUri,
            ["XDG_CONFIG_HOME"] = Home,
            ["APPDATA"] = Home,
        };

    internal async Task<CommandRun> RunAsync(params string[] words)
    {
        var run = await TryAsync(words);
        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        return run;
    }

    internal Task<CommandRun> TryAsync(params string[] words) => CommandRun.OfAsync(["schedule", .. words], Environment());

    /// <summary>Plans a post, and gets its id.</summary>
    internal async Task<long> AddAsync(params string[] words) =>
        (await RunAsync(["add", .. words, "--json"])).Json.GetProperty("id").GetInt64();

    internal async Task<string> StateAsync(long id) => (await RunAsync("show", $"{id}", "--json")).Json.GetProperty("state").GetString()!;

    /// <summary>Starts the command as a process of its own.</summary>
    internal Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ThreadsCommand).Assembly.Location, "schedule", .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment())
        {
            start.Environment[name] = value;
        }

        start.Environment[CommandEnvironment.AccessToken] = "";
        return Process.Start(start)!;
    }
}
