using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Setup;

public sealed class SqliteSchemaTests() : SchemaTests(server: null);

public sealed class PostgresSchemaTests(PostgresServer server) : SchemaTests(server);

/// <summary>An app whose tables are not there, or not those of this version.</summary>
public abstract class SchemaTests(PostgresServer? server) : DatabaseTest(server)
{
    [Fact]
    public async Task App_with_all_tables_starts() => await StartAsync(Database);

    [Fact]
    public async Task App_without_its_tables_does_not_start_and_says_what_to_do()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync(Server);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(empty));

        Assert.Contains("The database of AppDbContext has no table ThreadsLogins.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet ef migrations add Threads --context AppDbContext", refused.Message, StringComparison.Ordinal);
        Assert.Contains("CreateThreadsTablesAsync()", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task App_without_a_column_of_this_version_does_not_start_and_names_it()
    {
        await using (var db = Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"ThreadsInbox\" DROP COLUMN \"Reason\"", Cancel);
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(Database));

        Assert.Contains("no column Reason in the table ThreadsInbox", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_are_created_beside_those_of_the_app()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(Server);
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE \"Notes\" (\"Id\" INTEGER PRIMARY KEY, \"Text\" TEXT)", Cancel);
        }

        await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => database.StartApp().CreateThreadsTablesAsync(Cancel), Cancel))
        );

        await StartAsync(database);
        await using var after = database.Open();
        Assert.Empty(await after.Notes.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Table_that_is_missing_is_created_and_the_others_keep_their_rows()
    {
        var app = Database.StartApp();
        var store = app.GetRequiredService<IThreadsCredentialStore>();
        await store.SaveAsync(
            new ThreadsCredentials
            {
                UserId = "1",
                AccessToken = "TH",
                ExpiresAt = DateTimeOffset.MaxValue,
            },
            cancellationToken: Cancel
        );
        await using (var db = Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE \"ThreadsInbox\"", Cancel);
        }

        await app.CreateThreadsTablesAsync(Cancel);

        await StartAsync(Database);
        Assert.NotNull(await store.LoadAsync("1", Cancel));
    }

    [Fact]
    public async Task Database_that_does_not_exist_is_created_for_stores_of_their_own()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(Server);
        await using var app = OwnApp(database);

        await app.CreateThreadsTablesAsync(Cancel);

        Assert.Empty(await app.GetRequiredService<IThreadsCredentialStore>().ListAsync(Cancel).ToListAsync(Cancel));
        if (database.IsSqlite)
        {
            await using var db = database.Open();
            Assert.Equal(
                "wal",
                await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync(Cancel) is [var mode] ? mode : null
            );
        }
    }

    [Fact]
    public async Task Context_without_the_tables_in_its_model_is_named()
    {
        var services = new ServiceCollection();
        services.AddDbContext<BareDbContext>(Database.Use);
        services.AddThreads(options => options.AccessToken = "TH").AddEntityFrameworkStores<BareDbContext>();
        await using var app = services.BuildServiceProvider();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.CreateThreadsTablesAsync(Cancel));

        Assert.Contains("BareDbContext lacks the tables of ThreadsSdk", refused.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider OwnApp(TestDatabase database)
    {
        var services = new ServiceCollection();
        services.AddThreads(options => options.AccessToken = "TH").AddEntityFrameworkStores(database.Use);
        return services.BuildServiceProvider();
    }

    private static async Task StartAsync(TestDatabase database)
    {
        foreach (var service in database.StartApp().GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(Cancel);
        }
    }

    private sealed class BareDbContext(DbContextOptions<BareDbContext> options) : DbContext(options);
}
