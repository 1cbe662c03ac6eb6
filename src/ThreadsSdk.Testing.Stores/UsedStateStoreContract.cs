using ThreadsSdk.Auth;
using Xunit;

namespace ThreadsSdk.Testing.Stores;

/// <summary>Tests what every <see cref="IThreadsUsedStateStore"/> promises. Inherit it, and give each test an empty store.</summary>
public abstract class UsedStateStoreContract
{
    private static readonly TimeSpan QuarterOfAnHour = TimeSpan.FromMinutes(15);

    /// <summary>Gets the token that ends when the test is cancelled.</summary>
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Gets the store to test.</summary>
    protected abstract IThreadsUsedStateStore Store { get; }

    /// <summary>Gets the same storage as another process sees it, or the same store where it belongs to one process.</summary>
    protected abstract IThreadsUsedStateStore Other { get; }

    /// <summary>Moves the clock of the stores.</summary>
    /// <param name="by">How far.</param>
    protected abstract void Advance(TimeSpan by);

    [Fact]
    public async Task State_is_used_once_wherever_it_comes_back()
    {
        Assert.True(await Store.TryUseAsync("state-1", QuarterOfAnHour, Cancel));

        Assert.False(await Store.TryUseAsync("state-1", QuarterOfAnHour, Cancel));
        Assert.False(await Other.TryUseAsync("state-1", QuarterOfAnHour, Cancel));
    }

    [Fact]
    public async Task State_that_differs_in_any_character_is_another()
    {
        var states = new[] { "state", "State", "state ", "státe", new string('s', 5_000), new string('s', 5_001) };

        foreach (var state in states)
        {
            Assert.True(await Store.TryUseAsync(state, QuarterOfAnHour, Cancel));
        }
    }

    [Fact]
    public async Task Of_many_who_use_a_state_at_once_exactly_one_succeeds()
    {
        IThreadsUsedStateStore[] stores = [Store, Other];

        var used = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number => Task.Run(async () => await stores[number % 2].TryUseAsync("state-1", QuarterOfAnHour, Cancel), Cancel))
        );

        Assert.Single(used, one => one);
    }

    [Fact]
    public async Task State_is_remembered_for_as_long_as_was_asked_and_not_longer()
    {
        await Store.TryUseAsync("state-1", QuarterOfAnHour, Cancel);

        Advance(QuarterOfAnHour - TimeSpan.FromSeconds(1));
        Assert.False(await Store.TryUseAsync("state-1", QuarterOfAnHour, Cancel));
        Advance(TimeSpan.FromSeconds(1));

        Assert.True(await Store.TryUseAsync("state-1", QuarterOfAnHour, Cancel));
        Assert.False(await Store.TryUseAsync("state-1", QuarterOfAnHour, Cancel));
    }

    [Fact]
    public async Task Call_that_is_cancelled_uses_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Store.TryUseAsync("state-1", QuarterOfAnHour, new CancellationToken(canceled: true))
        );

        Assert.True(await Store.TryUseAsync("state-1", QuarterOfAnHour, Cancel));
    }
}
