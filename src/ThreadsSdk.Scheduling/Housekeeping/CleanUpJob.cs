using Quartz;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Observing;

namespace ThreadsSdk.Scheduling.Housekeeping;

/// <summary>
/// Deletes what nobody needs any more: files of posts that are out, files left on a media host, posts and uses of quotas that are old.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class CleanUpJob(HousekeepingServices services) : IJob
{
    private const int BatchSize = 500;
    private static readonly TimeSpan AgeOfMedia = TimeSpan.FromHours(1);
    private static readonly TimeSpan AgeOfUses = TimeSpan.FromDays(2);

    private readonly ScheduleDatabase _database = services.Database;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await CleanUpHostsAsync(cancellationToken).ConfigureAwait(false);
        await services.Media.DeleteUnusedAsync(AgeOfMedia, cancellationToken).ConfigureAwait(false);
        await DeleteAsync(
                $"""
                DELETE FROM {_database.Tables.Posts} WHERE "Id" IN (SELECT "Id" FROM {_database.Tables.Posts}
                    WHERE "State" IN (2, 4) AND "At" < {_database.Dialect.Now} - @age AND "SettledAt" < {_database.Dialect.Now} - @age
                    LIMIT {BatchSize})
                """,
                services.KeepSettled,
                cancellationToken
            )
            .ConfigureAwait(false);
        await DeleteAsync(
                $"""
                DELETE FROM {_database.Tables.QuotaUses} WHERE "Id" IN (SELECT "Id" FROM {_database.Tables.QuotaUses}
                    WHERE "At" < {_database.Dialect.Now} - @age LIMIT {BatchSize})
                """,
                AgeOfUses,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task DeleteAsync(string sql, TimeSpan age, CancellationToken cancellationToken)
    {
        int deleted;
        do
        {
            deleted = await _database
                .WriteAsync(session => session.ExecuteAsync(sql, cancellationToken, new SqlValue("age", age)), cancellationToken)
                .ConfigureAwait(false);
        } while (deleted == BatchSize);
    }

    /// <summary>Deletes files from the media host that could not be deleted when their post was published or canceled.</summary>
    private async Task CleanUpHostsAsync(CancellationToken cancellationToken)
    {
        if (services.Clients is not { } clients)
        {
            return;
        }

        var left = await _database
            .ReadAsync(
                session =>
                    session.QueryAsync(
                        $"""
                        SELECT "Id", "UserId", "Journal" FROM {_database.Tables.Posts}
                        WHERE "State" IN (2, 4) AND "Journal" IS NOT NULL AND "At" > {_database.Dialect.Now} - @age LIMIT {BatchSize}
                        """,
                        static row => (Id: row.GetInt64(0), UserId: row.GetString(1), Journal: row.GetString(2)),
                        cancellationToken,
                        new SqlValue("age", AgeOfUses)
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var post in left)
        {
            try
            {
                var journal = PublishJournal.FromJson(post.Journal);
                if (!journal.Leases.IsDefaultOrEmpty)
                {
                    await clients
                        .ForUser(post.UserId)
                        .CleanUpAsync(journal, new PublishOptions { JournalStore = new InMemoryPublishJournalStore() }, cancellationToken)
                        .ConfigureAwait(false);
                }

                await _database
                    .WriteAsync(
                        session =>
                            session.ExecuteAsync(
                                $"""UPDATE {_database.Tables.Posts} SET "Journal" = NULL WHERE "Id" = @id AND "State" IN (2, 4)""",
                                cancellationToken,
                                new SqlValue("id", post.Id)
                            ),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
            catch (ThreadsException e)
            {
                ScheduleLog.NotCleanedUp(services.Logger, post.Id, e.Message);
            }
        }
    }
}
