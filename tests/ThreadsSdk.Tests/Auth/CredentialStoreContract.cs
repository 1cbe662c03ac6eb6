using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

/// <summary>What every store does.</summary>
public abstract class CredentialStoreContract
{
    internal ManualTimeProvider Clock { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract ILockingThreadsCredentialStore Store { get; }

    [Fact]
    public async Task Login_is_loaded_as_it_was_saved()
    {
        var login = Login();

        var version = await Store.SaveAsync(login, cancellationToken: Cancel);

        Assert.Equal(new StoredThreadsCredentials(login, version!), await Store.LoadAsync(login.UserId, Cancel));
    }

    [Fact]
    public async Task Login_that_was_never_saved_is_null() => Assert.Null(await Store.LoadAsync("1", Cancel));

    [Fact]
    public async Task Save_without_a_version_replaces_whatever_is_there()
    {
        await Store.SaveAsync(Login(), cancellationToken: Cancel);

        await Store.SaveAsync(Login("THnext"), cancellationToken: Cancel);

        Assert.Equal("THnext", (await Store.LoadAsync(Sample.UserId, Cancel))!.Credentials.AccessToken);
    }

    [Fact]
    public async Task Save_over_a_version_succeeds_only_while_that_is_there()
    {
        var first = await Store.SaveAsync(Login("THone"), cancellationToken: Cancel);

        var second = await Store.SaveAsync(Login("THtwo"), first, Cancel);
        var late = await Store.SaveAsync(Login("THlate"), first, Cancel);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(late);
        Assert.Equal(new StoredThreadsCredentials(Login("THtwo"), second), await Store.LoadAsync(Sample.UserId, Cancel));
    }

    [Fact]
    public async Task Save_over_a_version_does_not_bring_a_deleted_login_back()
    {
        var version = await Store.SaveAsync(Login(), cancellationToken: Cancel);
        await Store.DeleteAsync(Sample.UserId, Cancel);

        Assert.Null(await Store.SaveAsync(Login("THlate"), version, Cancel));
        Assert.Null(await Store.LoadAsync(Sample.UserId, Cancel));
    }

    [Fact]
    public async Task Of_many_saves_over_one_version_exactly_one_succeeds()
    {
        var version = await Store.SaveAsync(Login(), cancellationToken: Cancel);

        var saved = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(number => Task.Run(async () => await Store.SaveAsync(Login($"TH{number}"), version, Cancel)))
        );

        var winner = Assert.Single(saved, one => one is not null);
        Assert.Equal(winner, (await Store.LoadAsync(Sample.UserId, Cancel))!.Version);
    }

    [Fact]
    public async Task Deleted_login_is_gone()
    {
        await Store.SaveAsync(Login(), cancellationToken: Cancel);

        Assert.True(await Store.DeleteAsync(Sample.UserId, Cancel));
        Assert.False(await Store.DeleteAsync(Sample.UserId, Cancel));
        Assert.Null(await Store.LoadAsync(Sample.UserId, Cancel));
    }

    [Fact]
    public async Task All_users_are_listed()
    {
        Assert.Empty(await Store.ListAsync(Cancel).ToListAsync(Cancel));
        string[] users = ["2", "1", "../../etc/passwd", "CON", "con", "Ünï \ud83d\ude00", "a~b", "."];
        foreach (var user in users)
        {
            await Store.SaveAsync(Login(user: user), cancellationToken: Cancel);
        }

        Assert.Equal(
            users.Order(StringComparer.Ordinal),
            (await Store.ListAsync(Cancel).ToListAsync(Cancel)).Order(StringComparer.Ordinal)
        );
        foreach (var user in users)
        {
            Assert.Equal(user, (await Store.LoadAsync(user, Cancel))!.Credentials.UserId);
        }
    }

    [Fact]
    public async Task Lock_is_held_by_one_at_a_time()
    {
        var held = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var turn = await Store.LockAsync(Sample.UserId, Cancel);
                        Assert.Equal(1, Interlocked.Increment(ref held));
                        await Task.Yield();
                        Interlocked.Decrement(ref held);
                    })
                )
        );
    }

    [Fact]
    public async Task Lock_keeps_nobody_from_loading_saving_and_deleting_nor_from_locking_another_user()
    {
        await using var turn = await Store.LockAsync(Sample.UserId, Cancel);
        await using var other = await Store.LockAsync("2", Cancel);

        await Store.SaveAsync(Login(), cancellationToken: Cancel);
        Assert.NotNull(await Store.LoadAsync(Sample.UserId, Cancel));
        Assert.True(await Store.DeleteAsync(Sample.UserId, Cancel));
    }

    [Fact]
    public async Task Wait_for_a_lock_can_be_cancelled()
    {
        await using var turn = await Store.LockAsync(Sample.UserId, Cancel);
        using var impatience = new CancellationTokenSource();
        var waiting = Store.LockAsync(Sample.UserId, impatience.Token).AsTask();
        Assert.False(waiting.IsCompleted);

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    protected ThreadsCredentials Login(string token = Secrets.LongToken, string user = Sample.UserId) =>
        Sample.Login(Clock, TimeSpan.FromDays(30), token, user);
}
