using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Scheduling.Drains;
using ThreadsSdk.Scheduling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

public abstract class SchemaTests(PostgresServer? server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_without_a_context_are_those_of_the_model()
    {
        await using var plain = await TestDatabase.CreateEmptyAsync(server);
        await using var mapped = await TestDatabase.CreateAsync(server);
        await using var app = StartApp(plain);

        await app.CreateThreadsScheduleAsync(Cancel);
        await app.CreateThreadsScheduleAsync(Cancel);

        Assert.Equal(await DescribeAsync(mapped), await DescribeAsync(plain));
    }

    [Fact]
    public async Task Program_without_a_context_plans()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(server);
        await using var app = StartApp(database);
        await app.CreateThreadsScheduleAsync(Cancel);
        var scheduler = app.GetRequiredService<IThreadsScheduler>();

        var planned = await scheduler.ScheduleAsync("ann", Post.Text("Hello"), DateTimeOffset.UnixEpoch, null, Cancel);

        Assert.Equal("Hello", (await scheduler.FindAsync(planned.Id, Cancel))!.Plan.Posts[0].Options.Text);
    }

    [Fact]
    public void Database_of_another_kind_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new ServiceCollection().AddThreadsScheduling(new OtherSource()).BuildServiceProvider().GetRequiredService<IThreadsScheduler>()
        );

    private static ServiceProvider StartApp(TestDatabase database)
    {
        DbDataSource source = database.IsSqlite
            ? SqliteFactory.Instance.CreateDataSource(database.ConnectionString)
            : NpgsqlDataSource.Create(database.ConnectionString);
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IPostPublisher>(new FakePublisher())
            .AddThreadsScheduling(source)
            .BuildServiceProvider();
    }

    /// <summary>Lists the columns and indexes of the tables of the schedule, as the database describes them.</summary>
    private static async Task<List<string>> DescribeAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var sql = database.IsSqlite
            ? """
                SELECT m.name || '.' || c.name || ' ' || c."notnull" || ' ' || c.pk AS "Value" FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.name IN ('ThreadsScheduledPosts', 'ThreadsLanes', 'ThreadsRecurringPosts', 'ThreadsScheduledMedia', 'ThreadsQuotaUses')
                UNION ALL SELECT name || ' ' || coalesce(instr(sql, 'UNIQUE') > 0, '') FROM sqlite_master WHERE type = 'index' AND name LIKE 'IX_%'
                    AND tbl_name IN ('ThreadsScheduledPosts', 'ThreadsLanes', 'ThreadsRecurringPosts', 'ThreadsScheduledMedia', 'ThreadsQuotaUses')
                ORDER BY 1
                """
            : """
                SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(character_maximum_length, 0) AS "Value"
                FROM information_schema.columns
                WHERE table_name IN ('ThreadsScheduledPosts', 'ThreadsLanes', 'ThreadsRecurringPosts', 'ThreadsScheduledMedia', 'ThreadsQuotaUses')
                UNION ALL SELECT indexdef FROM pg_indexes WHERE indexname LIKE 'IX_%'
                    AND tablename IN ('ThreadsScheduledPosts', 'ThreadsLanes', 'ThreadsRecurringPosts', 'ThreadsScheduledMedia', 'ThreadsQuotaUses')
                ORDER BY 1
                """;
        return await context.Database.SqlQueryRaw<string>(sql).ToListAsync(Cancel);
    }

    private sealed class OtherSource : DbDataSource
    {
        public override string ConnectionString => "";

        protected override DbConnection CreateDbConnection() => throw new ArgumentException("Of another kind.");
    }
}

public sealed class SchemaOnSqliteTests() : SchemaTests(null);

public sealed class SchemaOnPostgresTests(PostgresServer server) : SchemaTests(server);
