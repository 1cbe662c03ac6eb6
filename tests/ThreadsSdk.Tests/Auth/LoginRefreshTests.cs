using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

/// <summary>When a token is refreshed, and how often.</summary>
public sealed class LoginRefreshTests : LoginTestBase
{
    private readonly InMemoryThreadsCredentialStore _store = new();

    [Theory]
    [InlineData(59, false)]
    [InlineData(30, false)]
    [InlineData(21, false)]
    [InlineData(20, true)]
    [InlineData(1, true)]
    public async Task Token_is_refreshed_when_a_third_of_its_life_is_left(int daysLeft, bool isRefreshed)
    {
        await _store.SaveAsync(Login(daysLeft), cancellationToken: Cancel);

        Assert.Equal(isRefreshed ? Secrets.NewToken : Secrets.LongToken, await TokenAsync(Logins(_store)));
        Assert.Equal(isRefreshed ? 1 : 0, Refreshes);
    }

    [Fact]
    public async Task Token_is_not_refreshed_before_it_is_a_day_old()
    {
        await _store.SaveAsync(Login(60), cancellationToken: Cancel);
        var logins = Logins(_store, options => options.RefreshBelow = 1);

        Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(Secrets.LongToken, await TokenAsync(logins));

        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Secrets.NewToken, await TokenAsync(logins));
    }

    [Fact]
    public async Task Token_is_never_refreshed_when_that_is_turned_off()
    {
        await _store.SaveAsync(Login(1), cancellationToken: Cancel);

        Assert.Equal(Secrets.LongToken, await TokenAsync(Logins(_store, options => options.RefreshBelow = 0)));
        Assert.Equal(0, Refreshes);
    }

    [Fact]
    public async Task Short_lived_token_is_used_and_never_refreshed()
    {
        await _store.SaveAsync(
            Login(0) with
            {
                IsShortLived = true,
                ExpiresAt = Clock.GetUtcNow() + TimeSpan.FromMinutes(1),
            },
            cancellationToken: Cancel
        );
        var logins = Logins(_store);
        Assert.Equal(Secrets.LongToken, await TokenAsync(logins));

        Clock.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => TokenAsync(logins));
        Assert.Equal(0, Refreshes);
    }

    [Fact]
    public async Task Refreshed_login_is_saved_and_told()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);

        await TokenAsync(Logins(_store));

        Assert.Equal(Login(60, Secrets.NewToken), (await _store.LoadAsync(Sample.UserId, Cancel))!.Credentials);
        Assert.Equal(
            new ThreadsLoginEvent(ThreadsLoginEventKind.Refreshed, Sample.UserId, Clock.GetUtcNow() + Sample.Life),
            Assert.Single(Events)
        );
        Assert.Contains(Log.Lines, line => line.Contains("was refreshed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_stays_valid_for_years_when_it_is_used_now_and_then()
    {
        await _store.SaveAsync(Login(60), cancellationToken: Cancel);
        var logins = Logins(_store);

        for (var week = 0; week < 110; week++)
        {
            Clock.Advance(TimeSpan.FromDays(7));
            Assert.False((await logins.GetAsync(Sample.UserId, Cancel)).IsExpired(Clock));
        }

        Assert.InRange(Refreshes, 15, 20);
    }

    [Fact]
    public async Task Two_hundred_calls_at_once_cause_one_refresh()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        var logins = Logins(_store);
        var hold = Server.HoldRefreshes();

        var calls = Enumerable.Range(0, 200).Select(_ => logins.GetAsync(Sample.UserId, Cancel).AsTask()).ToList();
        await Server.Refreshing;
        Assert.All(calls, call => Assert.False(call.IsCompleted));
        hold.SetResult();

        Assert.All(await Task.WhenAll(calls), login => Assert.Equal(Secrets.NewToken, login.AccessToken));
        Assert.Equal(1, Refreshes);
    }

    [Fact]
    public async Task Two_hundred_calls_of_two_processes_over_one_folder_cause_one_refresh()
    {
        using var folder = new TemporaryFolder();
        await new FileThreadsCredentialStore(folder.Path).SaveAsync(Login(10), cancellationToken: Cancel);
        var stores = new[]
        {
            new WatchedStore(new FileThreadsCredentialStore(folder.Path)),
            new WatchedStore(new FileThreadsCredentialStore(folder.Path)),
        };
        var processes = new[] { Logins(stores[0]), Logins(stores[1]) };
        var hold = Server.HoldRefreshes();

        var calls = Enumerable
            .Range(0, 200)
            .Select(number => Task.Run(() => processes[number % 2].GetAsync(Sample.UserId, Cancel).AsTask()))
            .ToList();
        await Until.TrueAsync(() => Task.FromResult(stores.All(store => store.IsAskedForLock) || Refreshes > 1), both => both, Cancel);
        await Server.Refreshing;
        hold.SetResult();

        Assert.All(await Task.WhenAll(calls), login => Assert.Equal(Secrets.NewToken, login.AccessToken));
        Assert.Equal(1, Refreshes);
        Assert.Equal(
            Secrets.NewToken,
            (await new FileThreadsCredentialStore(folder.Path).LoadAsync(Sample.UserId, Cancel))!.Credentials.AccessToken
        );
    }

    [Fact]
    public async Task Refresh_of_another_process_is_taken_over_instead_of_refreshing_again()
    {
        await _store.SaveAsync(Login(21), cancellationToken: Cancel);
        var logins = Logins(_store, options => options.ReloadAfter = TimeSpan.FromDays(2));
        await TokenAsync(logins);
        await _store.SaveAsync(Login(60, "THother"), cancellationToken: Cancel);

        Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("THother", await TokenAsync(logins));
        Assert.Equal(0, Refreshes);
    }

    [Fact]
    public async Task Process_that_waited_for_the_lock_takes_over_what_the_other_refreshed()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        var turn = await _store.LockAsync(Sample.UserId, Cancel);
        var call = Logins(_store).GetAsync(Sample.UserId, Cancel).AsTask();
        await _store.SaveAsync(Login(60, "THother"), cancellationToken: Cancel);

        await turn.DisposeAsync();

        Assert.Equal("THother", (await call).AccessToken);
        Assert.Equal(0, Refreshes);
    }

    [Fact]
    public async Task Users_are_refreshed_side_by_side_and_never_mixed_up()
    {
        await _store.SaveAsync(Login(10, user: "1"), cancellationToken: Cancel);
        await _store.SaveAsync(Login(40, "THtwo", "2"), cancellationToken: Cancel);
        var logins = Logins(_store);
        var hold = Server.HoldRefreshes();

        var first = TokenAsync(logins, "1");
        Assert.Equal("THtwo", await TokenAsync(logins, "2"));
        hold.SetResult();

        Assert.Equal(Secrets.NewToken, await first);
    }

    [Fact]
    public async Task Call_does_not_wait_long_for_a_refresh_while_the_old_token_lives()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        var logins = Logins(_store);
        var hold = Server.HoldRefreshes();
        var call = TokenAsync(logins);
        await Server.Refreshing;

        Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(Secrets.LongToken, await call);
        Assert.Equal(Secrets.LongToken, await TokenAsync(logins));

        hold.SetResult();
        Assert.Equal(Secrets.NewToken, await Until.TrueAsync(() => TokenAsync(logins), token => token != Secrets.LongToken, Cancel));
        Assert.Equal(1, Refreshes);
    }

    [Fact]
    public async Task Cancelled_call_leaves_the_refresh_to_the_others()
    {
        await _store.SaveAsync(Login(10), cancellationToken: Cancel);
        var logins = Logins(_store);
        var hold = Server.HoldRefreshes();
        using var impatience = new CancellationTokenSource();
        var cancelled = logins.GetAsync(Sample.UserId, impatience.Token).AsTask();
        var patient = TokenAsync(logins);
        await Server.Refreshing;

        await impatience.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        hold.SetResult();

        Assert.Equal(impatience.Token, thrown.CancellationToken);
        Assert.Equal(Secrets.NewToken, await patient);
        Assert.Equal(1, Refreshes);
    }

    [Fact]
    public async Task Token_in_memory_is_given_without_asking_the_store_each_time()
    {
        var store = new FlakyStore();
        await store.SaveAsync(Login(40), cancellationToken: Cancel);
        var logins = Logins(store);

        for (var call = 0; call < 10; call++)
        {
            await TokenAsync(logins);
        }

        Assert.Equal(1, store.Loads);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await TokenAsync(logins);
        Assert.Equal(2, store.Loads);
    }

    [Fact]
    public async Task Client_of_a_login_sends_the_token_of_the_day()
    {
        await _store.SaveAsync(Login(21), cancellationToken: Cancel);
        using var threads = Logins(_store).CreateClient(Sample.UserId, Server.Connection(Clock));

        await threads.GetAsync();
        Clock.Advance(TimeSpan.FromDays(1));
        await threads.GetAsync();

        Assert.Equal(
            [$"Bearer {Secrets.LongToken}", null, $"Bearer {Secrets.NewToken}"],
            Server.Requests.Select(request => request.Authorization)
        );
    }

    [Fact]
    public async Task Login_can_be_refreshed_on_demand()
    {
        await _store.SaveAsync(Login(50), cancellationToken: Cancel);
        var logins = Logins(_store);
        await TokenAsync(logins);

        Assert.Equal(Secrets.NewToken, (await logins.RefreshAsync(Sample.UserId, Cancel)).AccessToken);

        Assert.Equal(Secrets.NewToken, await TokenAsync(logins));
        Assert.Equal(Secrets.NewToken, (await _store.LoadAsync(Sample.UserId, Cancel))!.Credentials.AccessToken);
        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => logins.RefreshAsync("2", Cancel));
    }

    [Fact]
    public async Task Login_and_logout_hold_from_the_next_call_on()
    {
        var logins = Logins(_store);
        await logins.SaveAsync(Login(40, "THone"), Cancel);
        Assert.Equal("THone", await TokenAsync(logins));

        await logins.SaveAsync(Login(40, "THtwo"), Cancel);
        Assert.Equal("THtwo", await TokenAsync(logins));

        Assert.True(await logins.DeleteAsync(Sample.UserId, Cancel));
        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => TokenAsync(logins));
        Assert.False(await logins.DeleteAsync(Sample.UserId, Cancel));
    }
}
