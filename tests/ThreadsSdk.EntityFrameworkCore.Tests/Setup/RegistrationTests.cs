using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Publishing;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Setup;

/// <summary>What an app gets by one line.</summary>
public sealed class RegistrationTests() : DatabaseTest(server: null)
{
    [Fact]
    public void Store_of_the_apps_own_stays()
    {
        var own = new InMemoryPublishJournalStore();

        var app = Database.StartApp(configure: services => services.AddThreads().AddJournalStore(_ => own));

        Assert.Same(own, app.GetRequiredService<IPublishJournalStore>());
        Assert.NotNull(app.GetRequiredService<IThreadsWebhookInbox>());
    }

    [Fact]
    public async Task Context_of_a_factory_is_used_as_well()
    {
        var services = new ServiceCollection();
        services.AddPooledDbContextFactory<AppDbContext>(Database.Use);
        services.AddThreads(options => options.AccessToken = "TH").AddEntityFrameworkStores<AppDbContext>();
        await using var app = services.BuildServiceProvider(validateScopes: true);

        await app.GetRequiredService<IPublishJournalStore>().SaveAsync(Journal(), Cancel);

        Assert.Equal(["1"], await app.GetRequiredService<IPublishJournalStore>().ListAsync(Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Clients_of_all_names_publish_with_the_journals_of_the_database()
    {
        var app = Database.StartApp(configure: services => services.AddThreads("news", options => options.AccessToken = "TH"));
        await app.GetRequiredService<IPublishJournalStore>().SaveAsync(Journal(), Cancel);

        var journals = app.GetRequiredKeyedService<IThreadsClient>("news");

        Assert.NotNull(journals);
        Assert.Null(app.GetKeyedService<IPublishJournalStore>("news"));
    }

    [Fact]
    public async Task What_the_app_has_not_saved_yet_is_not_saved_by_a_store()
    {
        await using var scope = Database.StartApp().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Add(new Note { Text = "draft" });

        await scope.ServiceProvider.GetRequiredService<IPublishJournalStore>().SaveAsync(Journal(), Cancel);

        await using var other = Database.Open();
        Assert.Empty(await other.Notes.ToListAsync(Cancel));
        await db.SaveChangesAsync(Cancel);
        Assert.Single(await other.Notes.ToListAsync(Cancel));
    }

    [Fact]
    public async Task User_who_wants_to_be_forgotten_is_in_no_table()
    {
        var app = Database.StartApp();
        foreach (var user in new[] { "1", "2" })
        {
            await app.GetRequiredService<IThreadsCredentialStore>()
                .SaveAsync(
                    new ThreadsCredentials
                    {
                        UserId = user,
                        AccessToken = "TH",
                        ExpiresAt = DateTimeOffset.MaxValue,
                    },
                    cancellationToken: Cancel
                );
            await app.GetRequiredService<IPublishJournalStore>().SaveAsync(Journal(user), Cancel);
            await app.GetRequiredService<IThreadsWebhookInbox>().AddAsync([Event(user)], Cancel);
        }

        await Assert.Single(app.GetServices<IThreadsUserDataStore>()).DeleteUserDataAsync("1", Cancel);

        await using var db = Database.Open();
        Assert.Equal(["2"], await db.Set<ThreadsLoginRow>().Select(row => row.UserId).ToListAsync(Cancel));
        Assert.Equal(["2"], await db.Set<ThreadsJournalRow>().Select(row => row.UserId).ToListAsync(Cancel));
        Assert.Equal(["2"], await db.Set<ThreadsInboxRow>().Select(row => row.UserId).ToListAsync(Cancel));
    }

    [Fact]
    public async Task App_and_stores_write_to_one_file_of_SQLite_at_a_time()
    {
        var app = Database.StartApp();
        var inbox = app.GetRequiredService<IThreadsWebhookInbox>();
        var journals = app.GetRequiredService<IPublishJournalStore>();

        await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .SelectMany(number =>
                    new[]
                    {
                        Task.Run(
                            async () =>
                            {
                                await using var db = Database.Open();
                                db.Add(new Note { Text = $"{number}" });
                                await db.SaveChangesAsync(Cancel);
                            },
                            Cancel
                        ),
                        Task.Run(async () => await inbox.AddAsync([Event($"{number}")], Cancel), Cancel),
                        Task.Run(async () => await journals.SaveAsync(Journal($"{number}"), Cancel), Cancel),
                    }
                )
        );

        await using var after = Database.Open();
        Assert.Equal(30, await after.Notes.CountAsync(Cancel));
        Assert.Equal(30, await inbox.CountAsync(Cancel));
        Assert.Equal(30, await journals.ListAsync(Cancel).CountAsync(Cancel));
    }

    [Fact]
    public async Task What_is_committed_to_SQLite_survives_a_power_failure()
    {
        var app = Database.StartApp();
        await app.GetRequiredService<IPublishJournalStore>().SaveAsync(Journal(), Cancel);

        // The pool hands out the connection that the store used.
        await using var db = Database.Open();
        await db.Database.OpenConnectionAsync(Cancel);

        Assert.Equal(2, await ReadAsync("PRAGMA synchronous"));
        Assert.Equal(30_000, await ReadAsync("PRAGMA busy_timeout"));

        async Task<long> ReadAsync(string pragma)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A constant.
            command.CommandText = pragma;
#pragma warning restore CA2100
            return (long)(await command.ExecuteScalarAsync(Cancel))!;
        }
    }

    private static ThreadsWebhookEvent Event(string id) =>
        new()
        {
            Id = id,
            UserId = id,
            Json = "{}",
            ReceivedAt = DateTimeOffset.UnixEpoch,
        };

    private static PublishJournal Journal(string user = "1") =>
        new()
        {
            Id = user,
            Revision = 1,
            UserId = user,
        };
}
