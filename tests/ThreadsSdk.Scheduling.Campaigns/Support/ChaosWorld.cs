using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Scheduling.Worker;
using ThreadsSdk.Simulator;
using ThreadsSdk.Simulator.Tests.Adversary;

namespace ThreadsSdk.Scheduling.Campaigns.Support;

/// <summary>A database, a Threads, a network between, workers, and an app that plans.</summary>
internal sealed class ChaosWorld : IAsyncDisposable
{
    /// <summary>The quota of those users whose posts do not all fit.</summary>
    public const int SmallQuota = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("threads-chaos-").FullName;
    private readonly List<WorkerProcess> _workers = [];
    private IHost? _app;

    public PostgresServer Postgres { get; } = new();

    public ThreadsSimulator Simulator { get; private set; } = null!;

    public AdversaryProxy Network { get; private set; } = null!;

    public IReadOnlyList<WorkerProcess> Workers => _workers;

    public IThreadsScheduler Scheduler => _app!.Services.GetRequiredService<IThreadsScheduler>();

    public string ConnectionString { get; private set; } = "";

    public string MediaFolder => Path.Combine(_folder, "media");

    public IReadOnlyList<SimulatedUser> Users => Simulator.Users;

    public async Task StartAsync(CampaignSize size, bool isReal, CancellationToken cancellationToken)
    {
        var options = new ThreadsSimulatorOptions { Seed = false, Capacity = size.Posts * 4 };
        foreach (var i in Enumerable.Range(0, size.Users))
        {
            options.Users.Add(
                new SimulatedProfile($"user{i}")
                {
                    QuotaTotals = i < size.SmallUsers ? new Dictionary<ThreadsQuota, int> { [ThreadsQuotas.Posts] = SmallQuota } : [],
                }
            );
        }

        Simulator = await ThreadsSimulator.StartAsync(options, cancellationToken);
        if (isReal)
        {
            Simulator.Faults.RealWorld = new RealWorldFaults { Seed = CampaignSize.Seed };
        }

        Network = new AdversaryProxy(Simulator.BaseAddress, holdAnswer: static () => { }, stopProgram: static () => { });
        ConnectionString = await Postgres.CreateDatabaseAsync(cancellationToken);
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddWorker(Settings(TimeSpan.Zero) with { RunsWorker = false });
        _app = builder.Build();
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<WorkerDb>().Database.EnsureCreatedAsync(cancellationToken);
        }

        var logins = _app.Services.GetRequiredService<ThreadsLogins>();
        foreach (var user in Users)
        {
            await logins.SaveAsync(
                new ThreadsCredentials
                {
                    UserId = user.Id,
                    AccessToken = user.AccessToken,
                    ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(50),
                },
                cancellationToken
            );
        }
    }

    public async Task StartWorkerAsync(TimeSpan skew = default) => _workers.Add(await WorkerProcess.StartAsync(Settings(skew)));

    public async Task<List<ScheduledPost>> ListAsync(CancellationToken cancellationToken)
    {
        List<ScheduledPost> posts = [];
        await foreach (var post in Scheduler.ListAsync(null, cancellationToken))
        {
            posts.Add(post);
        }

        return posts;
    }

    /// <summary>Counts what a query finds, by a connection of its own.</summary>
    public async Task<long> CountAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in the campaign.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
        {
            await worker.DisposeAsync();
        }

        _app?.Dispose();
        await Network.DisposeAsync();
        await Simulator.DisposeAsync();
        await Postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private WorkerSettings Settings(TimeSpan skew) =>
        new()
        {
            ConnectionString = ConnectionString,
            Threads = Network.Address,
            MediaFolder = MediaFolder,
            Skew = skew,
        };
}
