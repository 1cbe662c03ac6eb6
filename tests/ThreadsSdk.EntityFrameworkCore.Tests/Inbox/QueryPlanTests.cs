using System.Text;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Inbox;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Inbox;

public sealed class SqliteQueryPlanTests() : QueryPlanTests(server: null);

public sealed class PostgresQueryPlanTests(PostgresServer server) : QueryPlanTests(server);

/// <summary>What workers ask for at each look, with many handled events in the table: no query may read them.</summary>
public abstract class QueryPlanTests(PostgresServer? server) : DatabaseTest(server)
{
    private const int Handled = 20_000;

    [Fact]
    public async Task Workers_find_free_partitions_by_the_indexes() =>
        await AssertIndexedAsync(db => InboxQueries.FreePartitions(db, Database.Clock.GetUtcNow()));

    [Fact]
    public async Task Workers_find_due_events_by_the_indexes() =>
        await AssertIndexedAsync(db => InboxQueries.DueIn(db, ["inbox:001", "inbox:002"], 64, Database.Clock.GetUtcNow()));

    [Fact]
    public async Task Waiting_events_are_counted_by_an_index() =>
        await AssertIndexedAsync(db => db.Set<ThreadsInboxRow>().Where(row => row.State == ThreadsInboxState.Waiting));

    private async Task AssertIndexedAsync<T>(Func<DbContext, IQueryable<T>> query)
    {
        await using var db = Database.Open();
        db.AddRange(Enumerable.Range(0, Handled).Select(number => Row(number, number < 200)));
        await db.SaveChangesAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync("ANALYZE", Cancel);

        var plan = await ExplainAsync(db, query(db));

        Assert.Contains("IX_ThreadsInbox_State", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on \"ThreadsInbox\"", plan, StringComparison.Ordinal);
        Assert.DoesNotMatch("SCAN [a-z0-9]+(?! USING)", plan);
    }

    private async Task<string> ExplainAsync<T>(AppDbContext db, IQueryable<T> query)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = query.CreateDbCommand();
#pragma warning disable CA2100 // What EF wrote.
        command.CommandText = (Database.IsSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var plan = new StringBuilder();
        while (await reader.ReadAsync(Cancel))
        {
            plan.AppendLine(reader.GetString(reader.FieldCount - 1));
        }

        return plan.ToString();
    }

    private static ThreadsInboxRow Row(int number, bool waits) =>
        new()
        {
            Id = $"{number}",
            UserId = waits ? $"{number % 50}" : "",
            Partition = InboxRows.PartitionName(number % InboxRows.Partitions),
            Json = "",
            State = waits ? ThreadsInboxState.Waiting : ThreadsInboxState.Completed,
            SettledAt = waits ? null : DateTimeOffset.UnixEpoch,
        };
}
