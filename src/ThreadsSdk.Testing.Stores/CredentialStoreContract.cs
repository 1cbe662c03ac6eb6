using ThreadsSdk.Auth;
using Xunit;

namespace ThreadsSdk.Testing.Stores;

/// <summary>
/// Tests what every <see cref="ILockingThreadsCredentialStore"/> promises. Inherit it, and give each test an empty store with a system
/// clock.
/// </summary>
public abstract class CredentialStoreContract
{
    private const string User = "17841405793187218";

    private static readonly DateTimeOffset Expiration = new(2040, 5, 4, 12, 0, 0, 123, 456, TimeSpan.Zero);

    /// <summary>Gets the token that ends when the test is cancelled.</summary>
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Gets the store to test.</summary>
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

        Assert.Equal("THnext", (await Store.LoadAsync(User, Cancel))!.Credentials.AccessToken);
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
        Assert.Equal(new StoredThreadsCredentials(Login("THtwo"), second), await Store.LoadAsync(User, Cancel));
    }

    [Fact]
    public async Task Save_over_a_version_does_not_bring_a_deleted_login_back()
    {
        var version = await Store.SaveAsync(Login(), cancellationToken: Cancel);
        await Store.DeleteAsync(User, Cancel);

        Assert.Null(await Store.SaveAsync(Login("THlate"), version, Cancel));
        Assert.Null(await Store.LoadAsync(User, Cancel));
    }

    [Fact]
    public async Task Save_over_the_version_before_a_logout_does_not_replace_the_login_after_it()
    {
        var version = await Store.SaveAsync(Login("THbefore"), cancellationToken: Cancel);
        await Store.DeleteAsync(User, Cancel);
        await Store.SaveAsync(Login("THafter"), cancellationToken: Cancel);

        Assert.Null(await Store.SaveAsync(Login("THlate"), version, Cancel));
        Assert.Equal("THafter", (await Store.LoadAsync(User, Cancel))!.Credentials.AccessToken);
    }

    [Fact]
    public async Task Save_over_a_version_that_no_store_gave_saves_nothing()
    {
        await Store.SaveAsync(Login(), cancellationToken: Cancel);

        Assert.Null(await Store.SaveAsync(Login("THlate"), "no version", Cancel));
    }

    [Fact]
    public async Task Of_many_first_saves_each_succeeds_and_one_login_is_there()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number => Task.Run(async () => await Store.SaveAsync(Login($"TH{number}"), null, Cancel), Cancel))
        );

        Assert.Equal([User], await Store.ListAsync(Cancel).ReadAllAsync(Cancel));
    }

    [Fact]
    public async Task Of_many_saves_over_one_version_exactly_one_succeeds()
    {
        var version = await Store.SaveAsync(Login(), cancellationToken: Cancel);

        var saved = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number => Task.Run(async () => await Store.SaveAsync(Login($"TH{number}"), version, Cancel), Cancel))
        );

        var winner = Assert.Single(saved, one => one is not null);
        Assert.Equal(winner, (await Store.LoadAsync(User, Cancel))!.Version);
    }

    [Fact]
    public async Task Deleted_login_is_gone()
    {
        await Store.SaveAsync(Login(), cancellationToken: Cancel);

        Assert.True(await Store.DeleteAsync(User, Cancel));
        Assert.False(await Store.DeleteAsync(User, Cancel));
        Assert.Null(await Store.LoadAsync(User, Cancel));
    }

    [Fact]
    public async Task All_users_are_listed()
    {
        Assert.Empty(await Store.ListAsync(Cancel).ReadAllAsync(Cancel));
        string[] users = ["2", "1", "../../etc/passwd", "CON", "con", "Ünï \ud83d\ude00", "a~b", "."];
        foreach (var user in users)
        {
            await Store.SaveAsync(Login(user: user), cancellationToken: Cancel);
        }

        Assert.Equal(
            users.Order(StringComparer.Ordinal),
            (await Store.ListAsync(Cancel).ReadAllAsync(Cancel)).Order(StringComparer.Ordinal)
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
                    Task.Run(
                        async () =>
                        {
                            await using var turn = await Store.LockAsync(User, Cancel);
                            Assert.Equal(1, Interlocked.Increment(ref held));
                            await Task.Yield();
                            Interlocked.Decrement(ref held);
                        },
                        Cancel
                    )
                )
        );
    }

    [Fact]
    public async Task Lock_keeps_nobody_from_loading_saving_and_deleting_nor_from_locking_another_user()
    {
        await using var turn = await Store.LockAsync(User, Cancel);
        await using var other = await Store.LockAsync("2", Cancel);

        await Store.SaveAsync(Login(), cancellationToken: Cancel);
        Assert.NotNull(await Store.LoadAsync(User, Cancel));
        Assert.True(await Store.DeleteAsync(User, Cancel));
    }

    [Fact]
    public async Task Wait_for_a_lock_can_be_cancelled()
    {
        await using var turn = await Store.LockAsync(User, Cancel);
        using var impatience = new CancellationTokenSource();
        var waiting = Store.LockAsync(User, impatience.Token).AsTask();
        Assert.False(waiting.IsCompleted);

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    /// <summary>Creates a long-lived login.</summary>
    /// <param name="token">The token.</param>
    /// <param name="user">The id of the user.</param>
    /// <returns>The login.</returns>
    protected static ThreadsCredentials Login(string token = "THlong", string user = User) =>
        new()
        {
            UserId = user,
            AccessToken = token,
            ExpiresAt = Expiration,
            Scopes = [ThreadsScope.Basic, ThreadsScope.Delete],
        };
}
