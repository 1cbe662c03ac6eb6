using ThreadsSdk.Publishing;
using ThreadsSdk.Testing.Stores;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Publishing;

public sealed class InMemoryPublishJournalStoreTests : PublishJournalStoreContract
{
    private readonly ManualTimeProvider _clock = new();
    private readonly InMemoryPublishJournalStore _store;

    public InMemoryPublishJournalStoreTests() => _store = new InMemoryPublishJournalStore(_clock);

    protected override IPublishJournalStore Store => _store;

    protected override IPublishJournalStore Other => _store;

    [Fact]
    public async Task Lease_that_nobody_renews_ends_by_itself()
    {
        var forgotten = await _store.TryLeaseAsync("1", TimeSpan.FromMinutes(1), Cancel);
        _clock.Advance(TimeSpan.FromMinutes(1));

        await using var taken = await _store.TryLeaseAsync("1", TimeSpan.FromMinutes(1), Cancel);

        Assert.NotNull(taken);
        Assert.False(await forgotten!.RenewAsync(Cancel));
        await forgotten.DisposeAsync();
        Assert.Null(await _store.TryLeaseAsync("1", TimeSpan.FromMinutes(1), Cancel));
    }

    [Fact]
    public async Task Lease_that_is_renewed_lasts()
    {
        await using var held = await _store.TryLeaseAsync("1", TimeSpan.FromMinutes(1), Cancel);
        for (var i = 0; i < 3; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(40));
            Assert.True(await held!.RenewAsync(Cancel));
        }

        Assert.Null(await _store.TryLeaseAsync("1", TimeSpan.FromMinutes(1), Cancel));
    }
}
