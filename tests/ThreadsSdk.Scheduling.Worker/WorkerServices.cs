using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ThreadsSdk.Scheduling.Worker;

/// <summary>The services of a worker, and of those who plan for it.</summary>
public static class WorkerServices
{
    public static IServiceCollection AddWorker(this IServiceCollection services, WorkerSettings settings)
    {
        services.AddDbContextFactory<WorkerDb>(db => db.UseNpgsql(settings.ConnectionString));
        services.AddDataProtection().SetApplicationName("Workers").PersistKeysToDbContext<WorkerDb>();
        if (settings.Skew != TimeSpan.Zero)
        {
            services.AddSingleton<TimeProvider>(new SkewedClock(settings.Skew));
        }

        services
            .AddThreads(client => client.BaseAddress = settings.Threads)
            .AddLogins()
            .AddEntityFrameworkStores<WorkerDb>()
            .AddFolderMediaHost(host => (host.Folder, host.BaseUrl) = (settings.MediaFolder, new Uri("https://media.example/")));
        return services.AddThreadsScheduling<WorkerDb>(options =>
        {
            options.RunsWorker = settings.RunsWorker;
            options.MaxParallelUsers = 64;
        });
    }
}

/// <summary>How a worker is set up: by its environment, since a command line can be read by anybody.</summary>
public sealed record WorkerSettings
{
    public required string ConnectionString { get; init; }

    public required Uri Threads { get; init; }

    public required string MediaFolder { get; init; }

    public TimeSpan Skew { get; init; }

    public bool RunsWorker { get; init; } = true;

    public IEnumerable<KeyValuePair<string, string>> ToEnvironment() =>
        [
            new("WORKER_DATABASE", ConnectionString),
            new("WORKER_THREADS", Threads.ToString()),
            new("WORKER_MEDIA", MediaFolder),
            new("WORKER_SKEW", Skew.ToString()),
        ];

    public static WorkerSettings FromEnvironment() =>
        new()
        {
            ConnectionString = Get("WORKER_DATABASE"),
            Threads = new Uri(Get("WORKER_THREADS")),
            MediaFolder = Get("WORKER_MEDIA"),
            Skew = TimeSpan.Parse(Get("WORKER_SKEW"), System.Globalization.CultureInfo.InvariantCulture),
        };

    private static string Get(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
}
