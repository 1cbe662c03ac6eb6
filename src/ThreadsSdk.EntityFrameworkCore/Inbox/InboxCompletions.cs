using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;

namespace ThreadsSdk.EntityFrameworkCore.Inbox;

/// <summary>Records that events are handled.</summary>
internal sealed class InboxCompletions(ThreadsDatabase database)
{
    /// <summary>Records several in one save, which fails for all if one of them is not held any more.</summary>
    /// <returns>Of each, whether it is recorded.</returns>
    public Task<IReadOnlyList<bool>> CompleteAsync(IReadOnlyList<Receipt> receipts)
    {
        var now = database.Now;
        return database.WriteAsync((db, cancel) => CompleteAsync(db, receipts, now, cancel), CancellationToken.None);
    }

    private static async Task<IReadOnlyList<bool>> CompleteAsync(
        DbContext db,
        IReadOnlyList<Receipt> receipts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (receipts is [var single])
        {
            return [await CompleteAsync(db, single, now, cancellationToken).ConfigureAwait(false)];
        }

        foreach (var receipt in receipts)
        {
            InboxRows.Complete(db, receipt, now);
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return [.. receipts.Select(static _ => true)];
    }

    private static async Task<bool> CompleteAsync(DbContext db, Receipt receipt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var updated = await InboxQueries
            .Held(db, receipt)
            .ExecuteUpdateAsync(
                update =>
                    update
                        .SetProperty(row => row.State, ThreadsInboxState.Completed)
                        .SetProperty(row => row.SettledAt, now)
                        .SetProperty(row => row.UserId, "")
                        .SetProperty(row => row.Json, "")
                        .SetProperty(row => row.TargetId, (string?)null)
                        .SetProperty(row => row.SentAt, (DateTimeOffset?)null)
                        .SetProperty(row => row.Reason, (string?)null),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (updated == 1)
        {
            return true;
        }

        // The handler may have recorded it together with what it did. A row that is gone was its user's, who is deleted.
        var row = await db.Set<ThreadsInboxRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(each => each.Sequence == receipt.Sequence, cancellationToken)
            .ConfigureAwait(false);
        return row is null || (row.State == ThreadsInboxState.Completed && row.Holder == receipt.Holder);
    }
}
