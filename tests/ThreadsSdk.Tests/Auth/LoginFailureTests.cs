using System.Net;
using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

/// <summary>What a login survives, and what it does not.</summary>
public sealed class LoginFailureTests : LoginTestBase
{
    private readonly FlakyStore _store = new();

    [Fact]
    public async Task Failed_refresh_does_not_fail_the_call_while_the_old_token_lives()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        Server.Refuse(TokenServer.Refresh, 2, status: HttpStatusCode.InternalServerError);

        Assert.Equal(Secrets.LongToken, await TokenAsync(Logins(_store)));

        var failed = Assert.Single(Events);
        Assert.Equal(ThreadsLoginEventKind.RefreshFailed, failed.Kind);
        Assert.IsType<ThreadsApiException>(failed.Exception);
        Assert.Equal(Clock.GetUtcNow() + TimeSpan.FromMinutes(5), failed.RetryAt);
        Assert.Contains(Log.Lines, line => line.Contains("could not be refreshed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failed_refresh_is_tried_again_after_growing_waits()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        Server.Refuse(TokenServer.Refresh, 2);
        var logins = Logins(_store);
        var waits = new List<int>();

        for (var (minute, last) = (0, 0); minute < 60 * 24; minute++)
        {
            var before = Refreshes;
            await TokenAsync(logins);
            if (Refreshes > before)
            {
                waits.Add(minute - last);
                last = minute;
            }

            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([0, 5, 10, 20, 40, 80, 160, 320, 360, 360], waits);
        Server.Answer(TokenServer.Refresh, """{"access_token":"THatlast","expires_in":5184000}""");
        Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal("THatlast", await TokenAsync(logins));
    }

    [Fact]
    public void Wait_meta_asks_for_is_kept()
    {
        using var oauth = Server.OAuth(Clock);
        var settings = new LoginSettings(_store, oauth, new ThreadsLoginsOptions { TimeProvider = Clock });

        Assert.Equal(
            Clock.GetUtcNow() + TimeSpan.FromHours(10),
            settings.RetryAt(1, new ThreadsRateLimitException("No") { RetryAfter = TimeSpan.FromHours(10) })
        );
    }

    [Fact]
    public async Task Expired_login_says_to_log_in_again()
    {
        await _store.SaveAsync(Login(1), cancellationToken: Cancel);
        Server.Refuse(TokenServer.Refresh, 190);
        var logins = Logins(_store);
        using var threads = logins.CreateClient(Sample.UserId, Server.Connection(Clock));
        await threads.GetAsync();

        Clock.Advance(TimeSpan.FromDays(1));

        var expired = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => threads.GetAsync());
        Assert.Contains("expired on 2026-05-05", expired.Message, StringComparison.Ordinal);
        Assert.Contains("log in again", expired.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_login_of_another_process_ends_the_expiry_at_once()
    {
        await _store.SaveAsync(Login(0), cancellationToken: Cancel);
        var logins = Logins(_store);
        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => TokenAsync(logins));

        await _store.SaveAsync(Login(60, "THagain"), cancellationToken: Cancel);

        Assert.Equal("THagain", await TokenAsync(logins));
    }

    [Fact]
    public async Task User_who_never_logged_in_is_told_to()
    {
        using var threads = Logins(_store).CreateClient("2", Server.Connection(Clock));

        var missing = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => threads.GetAsync());

        Assert.Contains("no login of user 2", missing.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Logout_of_another_process_is_noticed_within_a_minute()
    {
        await _store.SaveAsync(Login(40), cancellationToken: Cancel);
        var logins = Logins(_store);
        await TokenAsync(logins);
        await _store.DeleteAsync(Sample.UserId, Cancel);

        Clock.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => TokenAsync(logins));
    }

    [Fact]
    public async Task Logout_during_a_refresh_is_not_undone_by_it()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        var logins = Logins(_store);
        var hold = Server.HoldRefreshes();
        var call = TokenAsync(logins);
        await Server.Refreshing;
        await _store.DeleteAsync(Sample.UserId, Cancel);

        hold.SetResult();

        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => call);
        Assert.Null(await _store.LoadAsync(Sample.UserId, Cancel));
    }

    [Fact]
    public async Task New_login_during_a_refresh_is_not_replaced_by_it()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        var logins = Logins(_store);
        var hold = Server.HoldRefreshes();
        var call = TokenAsync(logins);
        await Server.Refreshing;
        await _store.SaveAsync(Login(60, "THagain"), cancellationToken: Cancel);

        hold.SetResult();

        Assert.Equal("THagain", await call);
    }

    [Fact]
    public async Task New_token_that_cannot_be_saved_is_used_from_memory_and_saved_later()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        _store.FailsToSave = true;
        var logins = Logins(_store);

        Assert.Equal(Secrets.NewToken, await TokenAsync(logins));
        Assert.Equal([ThreadsLoginEventKind.Refreshed, ThreadsLoginEventKind.SaveFailed], Events.Select(happened => happened.Kind));
        Assert.Equal(Secrets.LongToken, (await _store.LoadAsync(Sample.UserId, Cancel))!.Credentials.AccessToken);

        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Secrets.NewToken, await TokenAsync(logins));

        _store.FailsToSave = false;
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Secrets.NewToken, await TokenAsync(logins));
        Assert.Equal(Secrets.NewToken, (await _store.LoadAsync(Sample.UserId, Cancel))!.Credentials.AccessToken);
        Assert.Equal(1, Refreshes);
    }

    [Fact]
    public async Task New_token_that_could_not_be_saved_gives_way_to_a_newer_login()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        _store.FailsToSave = true;
        var logins = Logins(_store);
        await TokenAsync(logins);

        _store.FailsToSave = false;
        await _store.SaveAsync(Login(60, "THagain"), cancellationToken: Cancel);
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("THagain", await TokenAsync(logins));
        Assert.Equal("THagain", (await _store.LoadAsync(Sample.UserId, Cancel))!.Credentials.AccessToken);
    }

    [Fact]
    public async Task Process_that_dies_before_the_save_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        await new FileThreadsCredentialStore(folder.Path).SaveAsync(Login(10), cancellationToken: Cancel);
        var dying = new FileThreadsCredentialStore(folder.Path) { OnStep = _ => throw new IOException("The process is gone.") };
        await TokenAsync(Logins(dying));

        var next = Logins(new FileThreadsCredentialStore(folder.Path));

        Assert.Equal(Secrets.NewToken, await TokenAsync(next));
        Assert.Equal([Secrets.LongToken, Secrets.LongToken], Server.Requests.Select(request => request.Target.Split('=')[^1]));
    }

    [Fact]
    public async Task Store_that_does_not_answer_does_not_fail_the_call_while_a_token_is_in_memory()
    {
        await _store.SaveAsync(Login(40), cancellationToken: Cancel);
        var logins = Logins(_store);
        await TokenAsync(logins);
        _store.FailsToLoad = true;

        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(Secrets.LongToken, await TokenAsync(logins));
        Assert.Equal(ThreadsLoginEventKind.LoadFailed, Assert.Single(Events).Kind);
    }

    [Fact]
    public async Task Store_that_does_not_answer_is_an_exception_of_the_store_when_no_token_is_in_memory()
    {
        _store.FailsToLoad = true;
        using var threads = Logins(_store).CreateClient(Sample.UserId, Server.Connection(Clock));

        var failed = await Assert.ThrowsAsync<ThreadsCredentialStoreException>(() => threads.GetAsync());

        Assert.Contains("The database is away.", failed.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(failed.InnerException);
    }

    [Fact]
    public async Task Damaged_file_says_to_log_in_again()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        await File.WriteAllTextAsync(folder.File("user-1.json"), "{\"user_id\":", Cancel);

        var damaged = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            TokenAsync(Logins(new FileThreadsCredentialStore(folder.Path)), "1")
        );

        Assert.Contains("log in again", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listener_that_throws_loses_no_token()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        var logins = Logins(_store, options => options.OnEvent = _ => throw new InvalidOperationException("A bug."));

        Assert.Equal(Secrets.NewToken, await TokenAsync(logins));
        Assert.Equal(Secrets.NewToken, (await _store.LoadAsync(Sample.UserId, Cancel))!.Credentials.AccessToken);
        Assert.Contains(Log.Lines, line => line.Contains("A bug.", StringComparison.Ordinal));
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>("RefreshBelow", () => Logins(_store, options => options.RefreshBelow = 1.5));
        Assert.Throws<ArgumentException>("RefreshBelow", () => Logins(_store, options => options.RefreshBelow = double.NaN));
        Assert.Throws<ArgumentException>("ReloadAfter", () => Logins(_store, options => options.ReloadAfter = TimeSpan.FromSeconds(-1)));
    }
}
