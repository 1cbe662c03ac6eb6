using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;

namespace ThreadsSdk.EntityFrameworkCore.Inbox;

/// <summary>Deletes the rows of events that were handled so long ago that Meta does not send them again.</summary>
internal sealed class InboxPruning(ThreadsDatabase database)
{
    private const int BatchSize = 1_000;

    private readonly Interval _interval = new(database.Clock, TimeSpan.FromMinutes(1));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!_interval.IsOver())
        {
            return;
        }

        var before = database.Now - ThreadsLimits.WebhookRetryWindow;
        int deleted;
        do
        {
            deleted = await database.WriteAsync((db, cancel) => DeleteAsync(db, before, cancel), cancellationToken).ConfigureAwait(false);
        } while (deleted == BatchSize);
    }

    private static async Task<int> DeleteAsync(DbContext db, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var rows = db.Set<ThreadsInboxRow>();
        var old = await rows.Where(row => row.State == ThreadsInboxState.Completed && row.SettledAt <= before)
            .OrderBy(row => row.SettledAt)
            .Select(row => row.Sequence)
            .Take(BatchSize)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return old.Count == 0
            ? 0
            : await rows.Where(row => old.Contains(row.Sequence) && row.State == ThreadsInboxState.Completed)
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
    }
}
