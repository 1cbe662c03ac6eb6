using ThreadsSdk.Http;
using ThreadsSdk.Publishing;
using ThreadsSdk.Publishing.Execution;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Publishing;

/// <summary>The right to publish with a journal while a run lasts.</summary>
public sealed class LeaseStepTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly InMemoryPublishJournalStore _store;
    private readonly PublishRun _run;

    public LeaseStepTests()
    {
        _store = new InMemoryPublishJournalStore(_clock);
        _run = new PublishRun(
            new PublishJournal { Id = "1", UserId = "17" },
            new() { JournalStore = _store },
            new ThreadsSettings(new() { TimeProvider = _clock }),
            Cancel
        );
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lease_is_renewed_for_as_long_as_the_run_lasts()
    {
        var store = new WatchedStore(_store);
        await using var held = await new LeaseStep(_run, store).TakeAsync();
        for (var renewal = 1; renewal <= 5; renewal++)
        {
            var renewed = store.Renewed;
            _clock.Advance(TimeSpan.FromSeconds(30));
            await renewed.WaitAsync(Cancel);
        }

        Assert.False(_run.IsLost);
        Assert.Null(await _store.TryLeaseAsync("1", TimeSpan.FromMinutes(1), Cancel));
    }

    [Fact]
    public async Task Run_stops_when_somebody_else_has_taken_over()
    {
        await using var held = await new LeaseStep(_run, new WatchedStore(_store) { IsLost = true }).TakeAsync();
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = _run.CancellationToken.Register(stopped.SetResult);

        _clock.Advance(TimeSpan.FromSeconds(30));
        await stopped.Task.WaitAsync(Cancel);

        Assert.True(_run.IsLost);
    }

    [Fact]
    public async Task Lease_is_free_when_the_run_is_over()
    {
        await (await new LeaseStep(_run, _store).TakeAsync()).DisposeAsync();

        await using var next = await _store.TryLeaseAsync("1", TimeSpan.FromMinutes(1), Cancel);

        Assert.NotNull(next);
    }

    public void Dispose() => _run.Dispose();

    /// <summary>Tells when a lease is renewed.</summary>
    private sealed class WatchedStore(IPublishJournalStore inner) : IPublishJournalStore
    {
        private TaskCompletionSource _renewed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Renewed => _renewed.Task;

        public bool IsLost { get; init; }

        public async ValueTask<IPublishJournalLease?> TryLeaseAsync(
            string id,
            TimeSpan duration,
            CancellationToken cancellationToken = default
        ) => await inner.TryLeaseAsync(id, duration, cancellationToken) is { } lease ? new WatchedLease(this, lease) : null;

        public ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default) =>
            inner.LoadAsync(id, cancellationToken);

        public ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default) =>
            inner.SaveAsync(journal, cancellationToken);

        public ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) =>
            inner.DeleteAsync(id, cancellationToken);

        public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default) => inner.ListAsync(cancellationToken);

        private sealed class WatchedLease(WatchedStore store, IPublishJournalLease lease) : IPublishJournalLease
        {
            public async ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default)
            {
                var isHeld = await lease.RenewAsync(cancellationToken) && !store.IsLost;
                var renewed = store._renewed;
                store._renewed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                renewed.SetResult();
                return isHeld;
            }

            public ValueTask DisposeAsync() => lease.DisposeAsync();
        }
    }
}
