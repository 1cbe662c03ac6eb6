using Xunit;

namespace ThreadsSdk.Testing.Stores;

/// <summary>What becomes of events whose handler fails, and of batches that end.</summary>
public abstract partial class WebhookInboxContract
{
    [Fact]
    public async Task Event_to_retry_is_taken_when_it_is_due_with_its_failures_counted()
    {
        await AddAsync(Event("a"));
        await using (var batch = await TakeAsync())
        {
            Assert.True(await batch.RetryAsync(batch.Events[0], Now + Minute, "away", Cancel));
        }

        Assert.Null(await Inbox.TakeAsync(10, Minute, Cancel));
        Assert.Equal(1, await Inbox.CountAsync(Cancel));
        Advance(Minute);

        await using var again = await TakeAsync();
        Assert.Equal(1, Assert.Single(again.Events).Failures);
    }

    [Fact]
    public async Task Later_events_of_a_user_wait_for_the_retry_of_an_earlier_one_and_those_of_others_do_not()
    {
        await AddAsync(Event("a", "1"), Event("b", "2"), Event("c", "1"));
        await using (var batch = await TakeAsync())
        {
            await batch.RetryAsync(batch.Events.First(each => each.Id == "a"), Now + Minute, "away", Cancel);
        }

        await AddAsync(Event("d", "1"), Event("e", "2"));
        await using (var others = await TakeAsync(inbox: Other))
        {
            Assert.Equal(["b", "e"], others.Events.Select(each => each.Id));
        }

        Advance(Minute);
        await using var all = await TakeAsync();
        Assert.Equal(["a", "c", "d"], IdsOf(all, "1"));
    }

    [Fact]
    public async Task Parked_event_is_listed_and_holds_up_nobody()
    {
        await AddAsync(Event("a"), Event("b"), Event("c"));
        await using (var batch = await TakeAsync())
        {
            Assert.True(await batch.ParkAsync(batch.Events[1], "bad", Cancel));
            Advance(TimeSpan.FromSeconds(1));
            Assert.True(await batch.ParkAsync(batch.Events[0], "worse", Cancel));
        }

        var parked = await Other.ListParkedAsync(Cancel).ReadAllAsync(Cancel);

        Assert.Equal(["b", "a"], parked.Select(each => each.Event.Id));
        Assert.Equal(["bad", "worse"], parked.Select(each => each.Reason));
        Assert.Equal(Now, parked[1].ParkedAt);
        Assert.Contains("replies", parked[0].Event.Json, StringComparison.Ordinal);
        Assert.Equal(1, await Inbox.CountAsync(Cancel));
        Assert.Equal(0, await Inbox.AddAsync([Event("a")], Cancel));
        await using var rest = await TakeAsync();
        Assert.Equal(["c"], rest.Events.Select(each => each.Id));
    }

    [Fact]
    public async Task Reason_of_any_text_is_kept_well_enough_to_read()
    {
        await AddAsync(Event("a"));
        await using (var batch = await TakeAsync())
        {
            Assert.True(await batch.ParkAsync(batch.Events[0], $"what\0ever \ud800 {new string('x', 100_000)}", Cancel));
        }

        var parked = Assert.Single(await Inbox.ListParkedAsync(Cancel).ReadAllAsync(Cancel));
        Assert.StartsWith("what", parked.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parked_event_can_be_handled_again_as_if_it_had_never_failed()
    {
        await AddAsync(Event("a"));
        await using (var batch = await TakeAsync())
        {
            await batch.RetryAsync(batch.Events[0], Now, "away", Cancel);
        }

        await using (var batch = await TakeAsync())
        {
            await batch.ParkAsync(batch.Events[0], "bad", Cancel);
        }

        Assert.Equal(2, Assert.Single(await Inbox.ListParkedAsync(Cancel).ReadAllAsync(Cancel)).Event.Failures);
        Assert.True(await Other.RetryParkedAsync("a", Cancel));

        Assert.False(await Inbox.RetryParkedAsync("a", Cancel));
        Assert.Empty(await Inbox.ListParkedAsync(Cancel).ReadAllAsync(Cancel));
        await using var again = await TakeAsync();
        Assert.Equal(0, Assert.Single(again.Events).Failures);
    }

    [Fact]
    public async Task Parked_event_can_be_deleted()
    {
        await AddAsync(Event("a"), Event("b"));
        await using (var batch = await TakeAsync())
        {
            await batch.ParkAsync(batch.Events[0], "bad", Cancel);
        }

        Assert.True(await Other.DeleteParkedAsync("a", Cancel));

        Assert.False(await Inbox.DeleteParkedAsync("a", Cancel));
        Assert.False(await Inbox.DeleteParkedAsync("b", Cancel));
        Assert.Empty(await Inbox.ListParkedAsync(Cancel).ReadAllAsync(Cancel));
        Assert.Equal(1, await Inbox.CountAsync(Cancel));
    }

    [Fact]
    public async Task Batch_that_is_not_renewed_ends_and_its_holder_records_nothing_any_more()
    {
        await AddAsync(Event("a"), Event("b"));
        var lost = await TakeAsync();
        Advance(Minute + Minute);

        await using var taken = await TakeAsync(inbox: Other);

        Assert.Equal(["a", "b"], taken.Events.Select(each => each.Id));
        Assert.False(await lost.RenewAsync(Cancel));
        Assert.False(await lost.CompleteAsync(lost.Events[0], Cancel));
        Assert.False(await lost.RetryAsync(lost.Events[0], Now, "late", Cancel));
        Assert.False(await lost.ParkAsync(lost.Events[1], "late", Cancel));
        await lost.DisposeAsync();
        Assert.Null(await Inbox.TakeAsync(10, Minute, Cancel));
        Assert.True(await taken.CompleteAsync(taken.Events[0], Cancel));
        Assert.True(await taken.CompleteAsync(taken.Events[1], Cancel));
    }

    [Fact]
    public async Task Batch_that_is_renewed_lasts()
    {
        await AddAsync(Event("a"));
        await using var batch = await TakeAsync();
        for (var i = 0; i < 3; i++)
        {
            Advance(TimeSpan.FromSeconds(40));
            Assert.True(await batch.RenewAsync(Cancel));
        }

        Assert.Null(await Other.TakeAsync(10, Minute, Cancel));
        Assert.True(await batch.CompleteAsync(batch.Events[0], Cancel));
    }
}
