using Microsoft.EntityFrameworkCore;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Publishing;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Inbox;

public sealed class SqlitePruningTests() : PruningTests(server: null);

public sealed class PostgresPruningTests(PostgresServer server) : PruningTests(server);

/// <summary>Tables shrink by themselves.</summary>
public abstract class PruningTests(PostgresServer? server) : DatabaseTest(server)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Handled_events_are_deleted_once_Meta_sends_them_no_more()
    {
        var inbox = Database.Get<IThreadsWebhookInbox>(Database.Clock);
        await inbox.AddAsync([.. Enumerable.Range(0, 2_500).Select(number => Event($"{number}"))], Cancel);
        await using (var db = Database.Open())
        {
            await db.Set<ThreadsInboxRow>()
                .Where(row => row.Sequence > 1)
                .ExecuteUpdateAsync(
                    update =>
                        update
                            .SetProperty(row => row.State, ThreadsInboxState.Completed)
                            .SetProperty(row => row.SettledAt, Database.Clock.GetUtcNow()),
                    Cancel
                );
        }

        Database.Clock.Advance(ThreadsLimits.WebhookRetryWindow);
        await using var batch = await inbox.TakeAsync(10, Minute, Cancel);

        Assert.Equal("0", Assert.Single(batch!.Events).Id);
        Assert.Equal(1, await CountAsync<ThreadsInboxRow>());
    }

    [Fact]
    public async Task Used_states_are_deleted_when_they_need_not_be_remembered()
    {
        var states = Database.Get<IThreadsUsedStateStore>(Database.Clock);
        for (var i = 0; i < 20; i++)
        {
            await states.TryUseAsync($"{i}", Minute, Cancel);
        }

        Database.Clock.Advance(Minute);
        await states.TryUseAsync("last", Minute, Cancel);

        Assert.Equal(1, await CountAsync<ThreadsUsedStateRow>());
    }

    [Fact]
    public async Task Leases_that_ended_long_ago_are_deleted()
    {
        var journals = Database.Get<IPublishJournalStore>(Database.Clock);
        for (var i = 0; i < 20; i++)
        {
            _ = await journals.TryLeaseAsync($"{i}", Minute, Cancel);
        }

        Database.Clock.Advance(TimeSpan.FromHours(2));
        await using var last = await journals.TryLeaseAsync("last", Minute, Cancel);

        Assert.Equal(1, await CountAsync<ThreadsLeaseRow>());
    }

    private async Task<int> CountAsync<T>()
        where T : class
    {
        await using var db = Database.Open();
        return await db.Set<T>().CountAsync(Cancel);
    }

    private ThreadsWebhookEvent Event(string id) =>
        new()
        {
            Id = id,
            UserId = "1",
            Json = "{}",
            ReceivedAt = Database.Clock.GetUtcNow(),
        };
}
