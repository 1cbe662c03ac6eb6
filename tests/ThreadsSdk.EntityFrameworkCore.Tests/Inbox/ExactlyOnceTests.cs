using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Inbox;

public sealed class SqliteExactlyOnceTests() : ExactlyOnceTests(server: null);

public sealed class PostgresExactlyOnceTests(PostgresServer server) : ExactlyOnceTests(server);

/// <summary>What a handler saves together with the completion of its event.</summary>
public abstract class ExactlyOnceTests(PostgresServer? server) : DatabaseTest(server)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private IThreadsWebhookInbox? _inbox;
    private IThreadsWebhookInbox? _other;

    private IThreadsWebhookInbox Inbox => _inbox ??= Database.Get<IThreadsWebhookInbox>(Database.Clock);

    private IThreadsWebhookInbox Other => _other ??= Database.Get<IThreadsWebhookInbox>(Database.Clock);

    [Fact]
    public async Task Effect_and_completion_are_saved_together()
    {
        await using var batch = await AddAndTakeAsync();

        await HandleAsync(batch.Events[0]);

        Assert.Equal(["a"], await NotesAsync());
        Assert.Equal(0, await Inbox.CountAsync(Cancel));
        Assert.True(await batch.CompleteAsync(batch.Events[0], Cancel));
        Assert.Equal(0, await Other.AddAsync([Event("a")], Cancel));
    }

    [Fact]
    public async Task Effect_of_a_worker_that_lost_the_event_is_not_saved()
    {
        await using var lost = await AddAndTakeAsync();
        Database.Clock.Advance(Minute + Minute);
        await using var taken = (await Other.TakeAsync(10, Minute, Cancel))!;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => HandleAsync(lost.Events[0]));

        Assert.Empty(await NotesAsync());
        await HandleAsync(taken.Events[0]);
        Assert.Equal(["a"], await NotesAsync());
        Assert.True(await taken.CompleteAsync(taken.Events[0], Cancel));
        Assert.False(await lost.CompleteAsync(lost.Events[0], Cancel));
    }

    [Fact]
    public async Task Effect_is_saved_once_when_the_event_is_handled_twice()
    {
        await using var batch = await AddAndTakeAsync();
        await HandleAsync(batch.Events[0]);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => HandleAsync(batch.Events[0]));

        Assert.Equal(["a"], await NotesAsync());
    }

    [Fact]
    public async Task Effect_is_saved_once_when_the_process_dies_between_saving_and_the_worker()
    {
        await using (var dying = await AddAndTakeAsync())
        {
            await HandleAsync(dying.Events[0]);
        }

        Database.Clock.Advance(Minute + Minute);

        Assert.Null(await Other.TakeAsync(10, Minute, Cancel));
        Assert.Equal(["a"], await NotesAsync());
    }

    [Fact]
    public async Task Effect_for_a_user_who_was_deleted_meanwhile_is_not_saved()
    {
        await using var batch = await AddAndTakeAsync();
        await Other.DeleteUserAsync("1", Cancel);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => HandleAsync(batch.Events[0]));

        Assert.Empty(await NotesAsync());
        Assert.True(await batch.CompleteAsync(batch.Events[0], Cancel));
    }

    [Fact]
    public async Task Handled_event_leaves_its_id_and_time_only()
    {
        await using var batch = await AddAndTakeAsync();
        await HandleAsync(batch.Events[0]);

        await using var db = Database.Open();
        var row = await db.Set<ThreadsInboxRow>().SingleAsync(Cancel);

        Assert.Equal(("a", "", "", null, null), (row.Id, row.UserId, row.Json, row.TargetId, row.SentAt));
    }

    [Fact]
    public async Task Event_of_another_inbox_is_refused()
    {
        await using var db = Database.Open();

        var refused = Assert.Throws<ArgumentException>(() => db.CompleteWebhook(Event("a")));

        Assert.Contains("not taken from an inbox in a database", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Effects_are_saved_once_and_in_order_by_workers_who_lose_their_batches_all_the_time()
    {
        const int users = 10;
        const int each = 10;
        for (var number = 0; number < each; number++)
        {
            await Inbox.AddAsync([.. Enumerable.Range(0, users).Select(user => Event($"{user}-{number}", $"{user}"))], Cancel);
        }

        IThreadsWebhookInbox[] inboxes = [Inbox, Other];
        var losses = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => WorkAsync(inboxes[worker % 2], worker), Cancel)));

        var notes = await NotesAsync();
        Assert.Equal(users * each, notes.Count);
        foreach (var user in notes.GroupBy(note => note[0]))
        {
            Assert.Equal(Enumerable.Range(0, each).Select(number => $"{user.Key}-{number}"), user);
        }

        Assert.NotEqual(0, losses);

        async Task WorkAsync(IThreadsWebhookInbox inbox, int seed)
        {
            var random = new Random(seed);
            while (await inbox.CountAsync(Cancel) > 0)
            {
                if (await inbox.TakeAsync(7, Minute, Cancel) is not { } batch)
                {
                    // Whoever died with a batch in hand is waited for no longer.
                    Database.Clock.Advance(TimeSpan.FromSeconds(10));
                    continue;
                }

                try
                {
                    foreach (var received in batch.Events)
                    {
                        if (random.Next(4) == 0)
                        {
                            Database.Clock.Advance(Minute + Minute);
                            await Task.Yield();
                        }

                        await HandleAsync(received);
                    }

                    await batch.DisposeAsync();
                }
                catch (DbUpdateConcurrencyException)
                {
                    Interlocked.Increment(ref losses);
                }
            }
        }
    }

    /// <summary>What a handler does.</summary>
    private async Task HandleAsync(ThreadsWebhookEvent received)
    {
        await using var db = Database.Open();
        db.Add(new Note { Text = received.Id });
        db.CompleteWebhook(received);
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<IThreadsWebhookBatch> AddAndTakeAsync()
    {
        await Inbox.AddAsync([Event("a")], Cancel);
        return (await Inbox.TakeAsync(10, Minute, Cancel))!;
    }

    private async Task<List<string>> NotesAsync()
    {
        await using var db = Database.Open();
        return await db.Notes.OrderBy(note => note.Id).Select(note => note.Text).ToListAsync(Cancel);
    }

    private ThreadsWebhookEvent Event(string id, string user = "1") =>
        new()
        {
            Id = id,
            UserId = user,
            Json = "{}",
            TargetId = "9",
            ReceivedAt = Database.Clock.GetUtcNow(),
            SentAt = Database.Clock.GetUtcNow(),
        };
}
