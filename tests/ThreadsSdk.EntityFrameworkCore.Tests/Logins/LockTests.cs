using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Logins;

public sealed class SqliteLockTests() : LockTests(server: null);

public sealed class PostgresLockTests(PostgresServer server) : LockTests(server);

/// <summary>The right to refresh a login, over two processes.</summary>
public abstract class LockTests(PostgresServer? server) : DatabaseTest(server)
{
    [Fact]
    public async Task Lock_of_a_process_that_died_ends_after_a_minute()
    {
        var (dead, alive) = (Store(), Store());
        _ = await dead.LockAsync("1", Cancel);
        var waiting = alive.LockAsync("1", Cancel).AsTask();

        while (!waiting.IsCompleted)
        {
            Database.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        await using var taken = await waiting;
        Assert.True(Database.Clock.GetUtcNow() >= Begin + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Lock_given_back_late_does_not_end_that_of_another()
    {
        var (slow, other) = (Store(), Store());
        var late = await slow.LockAsync("1", Cancel);
        Database.Clock.Advance(TimeSpan.FromMinutes(2));
        await using var taken = await other.LockAsync("1", Cancel);

        await late.DisposeAsync();

        using var impatience = new CancellationTokenSource();
        var third = slow.LockAsync("1", impatience.Token).AsTask();
        await Task.WhenAny(third, Database.Clock.Waits);
        Assert.False(third.IsCompleted);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
    }

    [Fact]
    public async Task Lock_of_a_process_whose_clock_was_a_day_ahead_holds_nobody_up()
    {
        var ahead = new ManualTimeProvider();
        ahead.Advance(TimeSpan.FromDays(1));
        _ = await ((ILockingThreadsCredentialStore)Database.Get<IThreadsCredentialStore>(ahead)).LockAsync("1", Cancel);

        await using var taken = await Store().LockAsync("1", Cancel);

        Assert.Equal(Begin, Database.Clock.GetUtcNow());
    }

    private static DateTimeOffset Begin => new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private ILockingThreadsCredentialStore Store() => (ILockingThreadsCredentialStore)Database.Get<IThreadsCredentialStore>(Database.Clock);
}
