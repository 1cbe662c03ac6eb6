using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Support;

/// <summary>A database of one test, and apps that use it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly List<ServiceProvider> _apps = [];
    private readonly string? _folder;

    private TestDatabase(string connectionString, string? folder) => (ConnectionString, _folder) = (connectionString, folder);

    public string ConnectionString { get; }

    public bool IsSqlite => _folder is not null;

    /// <summary>The keys of the apps.</summary>
    public IDataProtectionProvider Protection { get; } = new EphemeralDataProtectionProvider();

    internal ManualTimeProvider Clock { get; } = new() { SkipsWaits = false };

    /// <summary>An empty database on PostgreSQL, or on SQLite without a server.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(PostgresServer? server)
    {
        if (server is not null)
        {
            Assert.SkipWhen(server.Absence is not null, server.Absence ?? "");
            return new TestDatabase(await server.CreateDatabaseAsync(TestContext.Current.CancellationToken), folder: null);
        }

        var folder = Directory.CreateTempSubdirectory("threads-sqlite-").FullName;
        return new TestDatabase($"Data Source={Path.Combine(folder, "app.db")}", folder);
    }

    /// <summary>A database with the tables.</summary>
    public static async Task<TestDatabase> CreateAsync(PostgresServer? server)
    {
        var database = await CreateEmptyAsync(server);
        await using var context = database.Open();
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return database;
    }

    public void Use(DbContextOptionsBuilder options) =>
        _ = IsSqlite ? options.UseSqlite(ConnectionString) : options.UseNpgsql(ConnectionString);

    /// <summary>Opens the context of the app beside its stores.</summary>
    public AppDbContext Open()
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        Use(options);
        return new AppDbContext(options.Options);
    }

    /// <summary>Starts an app on the database, as another process would.</summary>
    internal ServiceProvider StartApp(TimeProvider? clock = null, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddDbContext<AppDbContext>(Use);
        services.AddThreads(options => options.AccessToken = "THtoken").AddEntityFrameworkStores<AppDbContext>();
        services.AddSingleton(Protection);
        if (clock is not null)
        {
            services.AddSingleton(clock);
        }

        configure?.Invoke(services);
        var app = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        _apps.Add(app);
        return app;
    }

    internal T Get<T>(TimeProvider? clock = null)
        where T : class => StartApp(clock).GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }

        if (_folder is not null)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
