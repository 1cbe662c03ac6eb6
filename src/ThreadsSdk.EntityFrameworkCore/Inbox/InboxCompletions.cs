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

        // Handlers may have recorded them together with what they did: one look tells it of all.
        List<long> sequences = [.. receipts.Select(receipt => receipt.Sequence)];
        var rows = await db.Set<ThreadsInboxRow>()
            .Where(row => sequences.Contains(row.Sequence))
            .Select(row => new RowState(row.Sequence, row.State, row.Holder))
            .ToDictionaryAsync(row => row.Sequence, cancellationToken)
            .ConfigureAwait(false);
        foreach (var receipt in receipts)
        {
            if (rows.GetValueOrDefault(receipt.Sequence) is { State: ThreadsInboxState.Waiting } row && row.Holder == receipt.Holder)
            {
                InboxRows.Complete(db, receipt, now);
            }
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return [.. receipts.Select(receipt => IsRecorded(rows.GetValueOrDefault(receipt.Sequence), receipt))];
    }

    /// <summary>A row that is gone was its user's, who is deleted.</summary>
    private static bool IsRecorded(RowState? row, Receipt receipt) =>
        row is null || (row.Holder == receipt.Holder && row.State is ThreadsInboxState.Waiting or ThreadsInboxState.Completed);

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

    private sealed record RowState(long Sequence, ThreadsInboxState State, long Holder);
}
