using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Testing.Stores;

/// <summary>Tests what every <see cref="IPublishJournalStore"/> promises. Inherit it, and give each test an empty store.</summary>
public abstract class PublishJournalStoreContract
{
    /// <summary>Gets the token that ends when the test is cancelled.</summary>
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Gets the store to test.</summary>
    protected abstract IPublishJournalStore Store { get; }

    /// <summary>Gets the same storage as another process sees it, or the same store where it belongs to one process.</summary>
    protected abstract IPublishJournalStore Other { get; }

    private static TimeSpan Minute => TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Journal_is_loaded_as_it_was_saved()
    {
        var journal = Journal("monday", 1);

        await Store.SaveAsync(journal, Cancel);

        Assert.Equal(journal.ToJson(), (await Store.LoadAsync("monday", Cancel))!.ToJson());
    }

    [Fact]
    public async Task Journal_that_was_never_saved_is_null() => Assert.Null(await Store.LoadAsync("monday", Cancel));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public async Task Revision_after_the_stored_one_is_saved(int stored, int next)
    {
        await SaveUpToAsync("1", stored);

        await Store.SaveAsync(Journal("1", next), Cancel);

        Assert.Equal(next, (await Store.LoadAsync("1", Cancel))!.Revision);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 4)]
    public async Task Any_other_revision_is_a_conflict_and_changes_nothing(int stored, int next)
    {
        await SaveUpToAsync("1", stored);

        var conflict = await Assert.ThrowsAsync<PublishJournalConflictException>(async () =>
            await Store.SaveAsync(Journal("1", next), Cancel)
        );

        Assert.Equal("1", conflict.JournalId);
        Assert.Equal(stored, (await Store.LoadAsync("1", Cancel))?.Revision ?? 0);
    }

    [Fact]
    public async Task Of_many_saves_of_one_revision_exactly_one_succeeds()
    {
        IPublishJournalStore[] stores = [Store, Other];
        await SaveUpToAsync("1", 1);

        var saved = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number =>
                    Task.Run(async () =>
                    {
                        try
                        {
                            await stores[number % 2].SaveAsync(Journal("1", 2), Cancel);
                            return true;
                        }
                        catch (PublishJournalConflictException)
                        {
                            return false;
                        }
                    })
                )
        );

        Assert.Single(saved, one => one);
    }

    [Fact]
    public async Task Deleted_journal_starts_anew_and_an_old_attempt_does_not_bring_it_back()
    {
        await SaveUpToAsync("1", 3);

        Assert.True(await Store.DeleteAsync("1", Cancel));

        Assert.False(await Store.DeleteAsync("1", Cancel));
        Assert.Null(await Store.LoadAsync("1", Cancel));
        await Assert.ThrowsAsync<PublishJournalConflictException>(async () => await Store.SaveAsync(Journal("1", 4), Cancel));
        await Store.SaveAsync(Journal("1", 1), Cancel);
    }

    [Fact]
    public async Task All_journals_are_listed_by_their_ids()
    {
        foreach (var id in new[] { "b", "a", "c" })
        {
            await Store.SaveAsync(Journal(id, 1), Cancel);
        }

        await Store.DeleteAsync("c", Cancel);

        Assert.Equal(["a", "b"], await Store.ListAsync(Cancel).ReadAllAsync(Cancel));
    }

    [Fact]
    public async Task Lease_is_held_by_one_at_a_time()
    {
        await using var held = await Store.TryLeaseAsync("1", Minute, Cancel);

        Assert.NotNull(held);
        Assert.Null(await Store.TryLeaseAsync("1", Minute, Cancel));
        Assert.Null(await Other.TryLeaseAsync("1", Minute, Cancel));
        await using var another = await Other.TryLeaseAsync("2", Minute, Cancel);
        Assert.NotNull(another);
    }

    [Fact]
    public async Task Of_many_who_ask_for_a_lease_at_once_exactly_one_gets_it()
    {
        IPublishJournalStore[] stores = [Store, Other];

        var leases = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(number => Task.Run(async () => await stores[number % 2].TryLeaseAsync("1", Minute, Cancel)))
        );

        await using var held = Assert.Single(leases, lease => lease is not null);
    }

    [Fact]
    public async Task Lease_that_is_given_back_can_be_taken_by_another()
    {
        var first = await Store.TryLeaseAsync("1", Minute, Cancel);
        await first!.DisposeAsync();

        await using var second = await Other.TryLeaseAsync("1", Minute, Cancel);

        Assert.NotNull(second);
    }

    [Fact]
    public async Task Lease_given_back_twice_does_not_end_that_of_another()
    {
        var first = await Store.TryLeaseAsync("1", Minute, Cancel);
        await first!.DisposeAsync();
        await using var second = await Other.TryLeaseAsync("1", Minute, Cancel);

        await first.DisposeAsync();

        Assert.Null(await Store.TryLeaseAsync("1", Minute, Cancel));
    }

    [Fact]
    public async Task Lease_that_is_renewed_is_still_held()
    {
        await using var held = await Store.TryLeaseAsync("1", Minute, Cancel);

        Assert.True(await held!.RenewAsync(Cancel));
    }

    [Fact]
    public async Task Lease_hinders_nobody_who_reads_or_saves()
    {
        await using var held = await Store.TryLeaseAsync("1", Minute, Cancel);

        await SaveUpToAsync("1", 2);

        Assert.Equal(2, (await Other.LoadAsync("1", Cancel))!.Revision);
        Assert.Equal(["1"], await Store.ListAsync(Cancel).ReadAllAsync(Cancel));
    }

    [Fact]
    public async Task Calls_that_are_cancelled_do_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.SaveAsync(Journal("1", 1), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.TryLeaseAsync("1", Minute, cancelled));

        Assert.Null(await Store.LoadAsync("1", Cancel));
        await using var lease = await Store.TryLeaseAsync("1", Minute, Cancel);
        Assert.NotNull(lease);
    }

    /// <summary>Creates a journal.</summary>
    /// <param name="id">The id of the journal.</param>
    /// <param name="revision">The revision.</param>
    /// <returns>The journal.</returns>
    protected static PublishJournal Journal(string id, int revision) =>
        new()
        {
            Id = id,
            Revision = revision,
            UserId = "17",
            StartedAt = DateTimeOffset.UnixEpoch,
        };

    /// <summary>Saves the first revisions of a journal.</summary>
    /// <param name="id">The id of the journal.</param>
    /// <param name="revision">The last revision to save.</param>
    /// <returns>A task that completes when they are saved.</returns>
    protected async Task SaveUpToAsync(string id, int revision)
    {
        for (var next = 1; next <= revision; next++)
        {
            await Store.SaveAsync(Journal(id, next), Cancel);
        }
    }
}
