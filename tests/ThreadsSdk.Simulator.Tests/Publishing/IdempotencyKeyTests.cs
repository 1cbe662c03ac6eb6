using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Publishing with one key, again and at once.</summary>
public sealed class IdempotencyKeyTests : PublishingTestBase
{
    private const string Key = "article 42";

    private readonly InMemoryPublishJournalStore _journals = new();

    private PublishOptions Options => new() { IdempotencyKey = Key, JournalStore = _journals };

    [Fact]
    public async Task Key_publishes_once_however_often_it_is_called()
    {
        var first = await Threads.PublishAsync(Post.Text("News"), Options, Cancel);
        var again = await Threads.PublishAsync(Post.Text("News"), Options, Cancel);

        Assert.Equal(first.Id, again.Id);
        Assert.Single(Published);
    }

    [Fact]
    public async Task Key_publishes_once_and_gives_all_the_same_result_when_called_at_once()
    {
        var options = Options with { Timeout = Timeout.InfiniteTimeSpan };

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Threads.PublishAsync(Post.Text("News"), options, Cancel)));

        Assert.Equal(Assert.Single(Published).Id, Assert.Single(results.Select(result => result.Id).Distinct()));
    }

    [Fact]
    public async Task Key_goes_on_where_a_first_attempt_failed_when_called_at_once()
    {
        World.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Publishing.CreateContainer));
        var options = Options with { Timeout = Timeout.InfiniteTimeSpan };

        var calls = Enumerable.Range(0, 4).Select(_ => Threads.PublishAsync(Post.Text("News"), options, Cancel)).ToList();
        await Assert.ThrowsAsync<ThreadsPermissionException>(() => Task.WhenAll(calls));

        Assert.Equal(1, calls.Count(call => call.IsFaulted));
        Assert.Single(Published);
    }

    [Fact]
    public async Task Key_is_refused_when_it_was_used_for_another_post()
    {
        await Threads.PublishAsync(Post.Text("News"), Options, Cancel);

        var refused = await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() =>
            Threads.PublishAsync(Post.Text("Other news"), Options, Cancel)
        );

        Assert.Equal(Key, refused.IdempotencyKey);
        Assert.Contains(Key, refused.Message, StringComparison.Ordinal);
        Assert.Single(Published);
    }

    [Fact]
    public async Task Key_is_a_conflict_for_who_cannot_wait_until_another_is_done()
    {
        await using var other = await _journals.TryLeaseAsync(Key, TimeSpan.FromMinutes(1), Cancel);

        var conflict = await Assert.ThrowsAsync<PublishJournalConflictException>(() =>
            Threads.PublishAsync(Post.Text("News"), Options with { Timeout = TimeSpan.FromSeconds(20) }, Cancel)
        );

        Assert.Equal(Key, conflict.JournalId);
        Assert.Empty(Published);
    }

    [Fact]
    public async Task Key_tells_that_another_is_waited_for()
    {
        var other = await _journals.TryLeaseAsync(Key, TimeSpan.FromMinutes(1), Cancel);
        var waits = new List<TimeSpan?>();
        var progress = new Steps(step =>
        {
            if (step.Stage == PublishStage.AwaitLease)
            {
                waits.Add(step.Wait);
                other?.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        });

        await Threads.PublishAsync(Post.Text("News"), Options with { Progress = progress }, Cancel);

        Assert.NotNull(Assert.Single(waits));
        Assert.Single(Published);
    }

    [Fact]
    public async Task Key_is_free_again_when_publishing_has_failed()
    {
        World.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Publishing.CreateContainer));
        await Assert.ThrowsAsync<ThreadsPermissionException>(() => Threads.PublishAsync(Post.Text("News"), Options, Cancel));

        await using var lease = await _journals.TryLeaseAsync(Key, TimeSpan.FromMinutes(1), Cancel);

        Assert.NotNull(lease);
    }

    [Fact]
    public async Task Journal_of_an_earlier_step_goes_on_with_what_is_stored()
    {
        PublishJournal? early = null;
        var progress = new Steps(step => early ??= step.Stage == PublishStage.PublishContainer ? step.Journal : null);
        var first = await Threads.PublishAsync(Post.Text("News"), Options with { Progress = progress }, Cancel);

        var resumed = await Threads.ResumeAsync(early!, Options, Cancel);

        Assert.Equal(first.Id, resumed.Id);
        Assert.Single(Published);
    }
}
