using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.Testing.Stores;

/// <summary>
/// Tests what every <see cref="IThreadsWebhookInbox"/> promises. Inherit it, and give each test an empty inbox and a clock that stands
/// still until it is advanced.
/// </summary>
public abstract partial class WebhookInboxContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private int _count;

    /// <summary>Gets the token that ends when the test is cancelled.</summary>
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Gets the inbox to test.</summary>
    protected abstract IThreadsWebhookInbox Inbox { get; }

    /// <summary>Gets the same storage as another process sees it, or the same inbox where it belongs to one process.</summary>
    protected abstract IThreadsWebhookInbox Other { get; }

    /// <summary>Gets the time of the inbox's clock.</summary>
    protected abstract DateTimeOffset Now { get; }

    /// <summary>Moves the clock of the inbox.</summary>
    /// <param name="by">How far.</param>
    protected abstract void Advance(TimeSpan by);

    [Fact]
    public async Task Event_is_taken_as_it_was_added()
    {
        var added = Event("a", "1") with
        {
            Json = """{"field":"replies","value":{"id":"5","text":"Ünï \ud83d\ude00 \u0000"}}""",
            TargetId = "9",
            SentAt = Now - TimeSpan.FromMilliseconds(1.5),
        };

        Assert.Equal(1, await Inbox.AddAsync([added], Cancel));

        await using var batch = await TakeAsync();
        Assert.Equal(added, Assert.Single(batch.Events) with { Receipt = null });
    }

    [Fact]
    public async Task Empty_inbox_gives_no_batch()
    {
        Assert.Null(await Inbox.TakeAsync(10, Minute, Cancel));
        Assert.Equal(0, await Inbox.CountAsync(Cancel));
        Assert.Equal(0, await Inbox.AddAsync([], Cancel));
    }

    [Fact]
    public async Task Event_that_comes_again_is_kept_once_while_it_waits_is_handled_or_was_handled()
    {
        await AddAsync(Event("a"));
        Assert.Equal(1, await Other.AddAsync([Event("a"), Event("b"), Event("b")], Cancel));

        await using (var batch = await TakeAsync())
        {
            Assert.Equal(0, await Inbox.AddAsync([Event("a")], Cancel));
            foreach (var each in batch.Events)
            {
                await batch.CompleteAsync(each, Cancel);
            }
        }

        Assert.Equal(0, await Other.AddAsync([Event("a"), Event("b")], Cancel));
        Assert.Null(await Inbox.TakeAsync(10, Minute, Cancel));
    }

    [Fact]
    public async Task Event_that_was_handled_is_remembered_for_as_long_as_Meta_sends_it_again()
    {
        await AddAsync(Event("a"));
        await CompleteAllAsync();

        Advance(ThreadsLimits.WebhookRetryWindow - Minute);
        Assert.Equal(0, await Inbox.AddAsync([Event("a")], Cancel));
        Advance(Minute + Minute);

        Assert.Equal(1, await Inbox.AddAsync([Event("a")], Cancel));
    }

    [Fact]
    public async Task Of_many_who_add_an_event_at_once_exactly_one_adds_it()
    {
        IThreadsWebhookInbox[] inboxes = [Inbox, Other];

        var added = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(number =>
                    Task.Run(async () => await inboxes[number % 2].AddAsync([Event("a"), Event($"b{number}")], Cancel), Cancel)
                )
        );

        Assert.Equal(41, added.Sum());
        Assert.Equal(41, await Inbox.CountAsync(Cancel));
    }

    [Fact]
    public async Task Events_of_a_user_are_taken_in_the_order_in_which_they_came()
    {
        await AddAsync(Event("z", "1"), Event("b", "2"), Event("a", "1"));
        await AddAsync(Event("c", "1"), Event("y", "2"));

        await using var batch = await TakeAsync();

        Assert.Equal(["z", "a", "c"], IdsOf(batch, "1"));
        Assert.Equal(["b", "y"], IdsOf(batch, "2"));
    }

    [Fact]
    public async Task Batch_holds_no_more_than_was_asked_for_and_the_oldest_first()
    {
        await AddAsync([.. Enumerable.Range(0, 30).Select(number => Event($"e{number:00}", "1"))]);

        await using var batch = await TakeAsync(10);

        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"e{number:00}"), batch.Events.Select(each => each.Id));
        Assert.Equal(30, await Inbox.CountAsync(Cancel));
    }

    [Fact]
    public async Task Event_of_a_user_is_taken_by_nobody_while_another_holds_one_of_the_same_user()
    {
        await AddAsync(Event("a", "1"), Event("b", "1"));
        await using var batch = await TakeAsync(1);
        await AddAsync(Event("c", "1"));

        Assert.Null(await Other.TakeAsync(10, Minute, Cancel));
        await batch.CompleteAsync(batch.Events[0], Cancel);
        Assert.Null(await Inbox.TakeAsync(10, Minute, Cancel));
        await batch.DisposeAsync();

        await using var next = await TakeAsync(inbox: Other);
        Assert.Equal(["b", "c"], IdsOf(next, "1"));
    }

    [Fact]
    public async Task Batch_given_back_leaves_what_was_not_handled()
    {
        await AddAsync(Event("a"), Event("b"));
        await using (var batch = await TakeAsync())
        {
            Assert.True(await batch.CompleteAsync(batch.Events[0], Cancel));
            Assert.True(await batch.CompleteAsync(batch.Events[0], Cancel));
        }

        await using var next = await TakeAsync(inbox: Other);
        Assert.Equal(["b"], next.Events.Select(each => each.Id));
    }

    [Fact]
    public async Task Many_workers_handle_each_event_once_and_those_of_a_user_in_order()
    {
        IThreadsWebhookInbox[] inboxes = [Inbox, Other];
        for (var each = 0; each < 20; each++)
        {
            await AddAsync([.. Enumerable.Range(0, 10).Select(user => Event($"{user}-{each:00}", $"{user}"))]);
        }

        var handled = new List<string>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => WorkAsync(inboxes[worker % 2]), Cancel)));

        Assert.Equal(200, handled.Count);
        foreach (var user in handled.GroupBy(id => id[0]))
        {
            Assert.Equal(Enumerable.Range(0, 20).Select(each => $"{user.Key}-{each:00}"), user);
        }

        async Task WorkAsync(IThreadsWebhookInbox inbox)
        {
            while (await inbox.CountAsync(Cancel) > 0)
            {
                if (await inbox.TakeAsync(7, Minute, Cancel) is not { } batch)
                {
                    await Task.Yield();
                    continue;
                }

                await using (batch)
                {
                    foreach (var each in batch.Events)
                    {
                        lock (handled)
                        {
                            handled.Add(each.Id);
                        }

                        Assert.True(await batch.CompleteAsync(each, Cancel));
                    }
                }
            }
        }
    }

    [Fact]
    public async Task Deleted_user_leaves_nothing_that_waits_or_is_parked()
    {
        await AddAsync(Event("a", "1"), Event("b", "2"), Event("c", "1"));
        await using (var batch = await TakeAsync())
        {
            await batch.ParkAsync(batch.Events.First(each => each.Id == "a"), "no", Cancel);
        }

        Assert.Equal(2, await Other.DeleteUserAsync("1", Cancel));

        Assert.Equal(0, await Inbox.DeleteUserAsync("1", Cancel));
        Assert.Empty(await Inbox.ListParkedAsync(Cancel).ReadAllAsync(Cancel));
        await using var next = await TakeAsync();
        Assert.Equal(["b"], next.Events.Select(each => each.Id));
    }

    [Fact]
    public async Task Calls_that_are_cancelled_do_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        await AddAsync(Event("a"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Inbox.AddAsync([Event("b")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Inbox.TakeAsync(1, Minute, cancelled));

        await using var batch = await TakeAsync();
        Assert.Single(batch.Events);
    }

    /// <summary>Creates an event.</summary>
    /// <param name="id">The id of the event.</param>
    /// <param name="user">The id of the user.</param>
    /// <returns>The event.</returns>
    protected ThreadsWebhookEvent Event(string id, string user = "1") =>
        new()
        {
            Id = id,
            UserId = user,
            Json = $$$"""{"field":"replies","value":{"id":"{{{Interlocked.Increment(ref _count)}}}"}}""",
            ReceivedAt = Now,
        };

    private static IEnumerable<string> IdsOf(IThreadsWebhookBatch batch, string user) =>
        batch.Events.Where(each => each.UserId == user).Select(each => each.Id);

    private async Task AddAsync(params ThreadsWebhookEvent[] events) => Assert.Equal(events.Length, await Inbox.AddAsync(events, Cancel));

    private async Task<IThreadsWebhookBatch> TakeAsync(int count = 100, IThreadsWebhookInbox? inbox = null)
    {
        var batch = await (inbox ?? Inbox).TakeAsync(count, Minute, Cancel);
        Assert.NotNull(batch);
        Assert.NotEmpty(batch.Events);
        return batch;
    }

    private async Task CompleteAllAsync()
    {
        while (await Inbox.TakeAsync(100, Minute, Cancel) is { } batch)
        {
            await using (batch)
            {
                foreach (var each in batch.Events)
                {
                    Assert.True(await batch.CompleteAsync(each, Cancel));
                }
            }
        }
    }
}
