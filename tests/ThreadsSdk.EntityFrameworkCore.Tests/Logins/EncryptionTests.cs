using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Logins;

/// <summary>What lies in the table, and what becomes of it when keys change.</summary>
public sealed class EncryptionTests() : DatabaseTest(server: null)
{
    private const string Token = "THAAcanary";

    /// <summary>Beside the database, so that they go with it.</summary>
    private DirectoryInfo Keys => Directory.CreateDirectory(Path.Combine(Folder, "keys"));

    private string Folder => Path.GetDirectoryName(Database.ConnectionString["Data Source=".Length..])!;

    [Fact]
    public async Task Table_shows_neither_token_nor_scopes()
    {
        await StoreOf(App()).SaveAsync(Login(), cancellationToken: Cancel);

        var text = System.Text.Encoding.Latin1.GetString((await RowAsync()).Protected);

        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("scopes", text, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            Assert.DoesNotContain(
                "canary",
                await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1, Cancel),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Save_after_a_new_key_encrypts_by_it_and_the_old_key_may_go()
    {
        var app = App();
        var version = await StoreOf(app).SaveAsync(Login(), cancellationToken: Cancel);
        var old = KeyOf(await RowAsync());
        var keys = app.GetRequiredService<IKeyManager>();
        var fresh = keys.CreateNewKey(Now, Now.AddDays(90));

        // A running app goes on with the keys it knows until it has read them again in the background.
        var later = App();
        Assert.Equal(Token, (await StoreOf(later).LoadAsync("1", Cancel))!.Credentials.AccessToken);
        await StoreOf(later).SaveAsync(Login(), version, Cancel);

        Assert.NotEqual(fresh.KeyId, old);
        Assert.Equal(fresh.KeyId, KeyOf(await RowAsync()));
        keys.RevokeKey(old);
        Assert.Equal(Token, (await StoreOf(App()).LoadAsync("1", Cancel))!.Credentials.AccessToken);
    }

    [Fact]
    public async Task Revoked_key_means_to_log_in_again()
    {
        var app = App();
        await StoreOf(app).SaveAsync(Login(), cancellationToken: Cancel);
        app.GetRequiredService<IKeyManager>().RevokeKey(KeyOf(await RowAsync()));

        await AssertLoginNeededAsync(App());
    }

    [Fact]
    public async Task LostKeys_mean_to_log_in_again()
    {
        await StoreOf(App()).SaveAsync(Login(), cancellationToken: Cancel);
        foreach (var key in Keys.EnumerateFiles())
        {
            key.Delete();
        }

        await AssertLoginNeededAsync(App());
    }

    [Fact]
    public async Task Another_application_name_means_to_log_in_again()
    {
        await StoreOf(App()).SaveAsync(Login(), cancellationToken: Cancel);

        await AssertLoginNeededAsync(App("another"));
    }

    [Fact]
    public async Task Row_of_another_user_or_of_other_bytes_means_to_log_in_again()
    {
        var app = App();
        await StoreOf(app).SaveAsync(Login("2"), cancellationToken: Cancel);
        await using (var db = Database.Open())
        {
            var other = await db.Set<ThreadsLoginRow>().AsNoTracking().SingleAsync(Cancel);
            db.Add(
                new ThreadsLoginRow
                {
                    UserId = "1",
                    Protected = other.Protected,
                    ExpiresAt = other.ExpiresAt,
                    Revision = 1,
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        await AssertLoginNeededAsync(app);
        await using (var db = Database.Open())
        {
            byte[] noise = [1, 2, 3];
            await db.Set<ThreadsLoginRow>().ExecuteUpdateAsync(update => update.SetProperty(login => login.Protected, noise), Cancel);
        }

        await AssertLoginNeededAsync(App());
    }

    [Fact]
    public async Task Logins_that_end_by_a_time_are_counted_without_decrypting_them()
    {
        var store = (IExpiringThreadsCredentialStore)Database.Get<IThreadsCredentialStore>(Database.Clock);
        var now = Database.Clock.GetUtcNow();
        int[] days = [-1, 1, 6, 7, 8, 50];
        foreach (var day in days)
        {
            await store.SaveAsync(Login($"{day}") with { ExpiresAt = now.AddDays(day) }, cancellationToken: Cancel);
        }

        Assert.Equal(3, await store.CountExpiringAsync(now.AddDays(7), Cancel));
    }

    /// <summary>A login that cannot be decrypted is that of a user who has to log in, not a failure, and logging in repairs it.</summary>
    private static async Task AssertLoginNeededAsync(ServiceProvider app)
    {
        var logins = app.GetRequiredService<ThreadsLogins>();

        var needed = await Assert.ThrowsAsync<ThreadsAuthenticationException>(async () => await logins.GetAsync("1", Cancel));

        Assert.Contains("has to log in again", needed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", needed.ToString(), StringComparison.Ordinal);
        var damaged = Assert.IsType<ThreadsCredentialStoreException>(needed.InnerException);
        Assert.True(damaged.IsDamaged);
        await logins.SaveAsync(Login(), Cancel);
        Assert.Equal(Token, (await logins.GetAsync("1", Cancel)).AccessToken);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static IThreadsCredentialStore StoreOf(ServiceProvider app) => app.GetRequiredService<IThreadsCredentialStore>();

    private static ThreadsCredentials Login(string user = "1") =>
        new()
        {
            UserId = user,
            AccessToken = Token,
            ExpiresAt = Now.AddDays(50),
            Scopes = [ThreadsScope.Basic],
        };

    /// <summary>The id of the key that something is encrypted with, which stands behind a magic number of four bytes.</summary>
    private static Guid KeyOf(ThreadsLoginRow row) => new(row.Protected.AsSpan(4, 16));

    private ServiceProvider App(string name = "app") =>
        Database.StartApp(configure: services =>
        {
            services.AddDataProtection().SetApplicationName(name).PersistKeysToFileSystem(Keys);
            services.Remove(services.Last(service => service.ServiceType == typeof(IDataProtectionProvider)));
            services.AddThreads().AddLogins();
        });

    private async Task<ThreadsLoginRow> RowAsync()
    {
        await using var db = Database.Open();
        return await db.Set<ThreadsLoginRow>().AsNoTracking().SingleAsync(Cancel);
    }
}
