using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Inbox;

public sealed class SqliteCompletionTests() : CompletionTests(server: null);

public sealed class PostgresCompletionTests(PostgresServer server) : CompletionTests(server);

/// <summary>Events whose ends are recorded at the same time, and so in one transaction.</summary>
public abstract class CompletionTests(PostgresServer? server) : DatabaseTest(server)
{
    [Fact]
    public async Task Events_that_end_together_are_told_apart()
    {
        var inbox = Database.Get<IThreadsWebhookInbox>(Database.Clock);
        await inbox.AddAsync([.. Enumerable.Range(0, 10).Select(number => Event(number, "7")), Event(10, "8"), Event(11, "8")], Cancel);
        await using var batch = (await inbox.TakeAsync(12, TimeSpan.FromMinutes(1), Cancel))!;
        foreach (var handled in batch.Events.Take(3))
        {
            await using var db = Database.Open();
            db.CompleteWebhook(handled);
            await db.SaveChangesAsync(Cancel);
        }

        await inbox.DeleteUserAsync("8", Cancel);
        Database.Clock.Advance(TimeSpan.FromMinutes(2));
        await using var taken = (await inbox.TakeAsync(3, TimeSpan.FromMinutes(1), Cancel))!;

        var recorded = await Task.WhenAll(batch.Events.Select(received => batch.CompleteAsync(received, Cancel).AsTask()));

        Assert.Equal(["3", "4", "5"], taken.Events.Select(received => received.Id));
        Assert.Equal([true, true, true, false, false, false, true, true, true, true, true, true], recorded);
        Assert.Equal(3, await inbox.CountAsync(Cancel));
    }

    private ThreadsWebhookEvent Event(int number, string userId) =>
        new()
        {
            Id = number.ToString(CultureInfo.InvariantCulture),
            UserId = userId,
            Json = "{}",
            ReceivedAt = Database.Clock.GetUtcNow(),
        };
}
