using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;
using ThreadsSdk.EntityFrameworkCore.Leases;

namespace ThreadsSdk.EntityFrameworkCore.Inbox;

/// <summary>
/// Takes events for one worker. The users are spread over partitions, and a worker leases those whose events it takes: so nobody else has
/// an event of the same users, whatever comes meanwhile. Each row taken gets the number of the lease, which every later write checks.
/// </summary>
internal sealed class InboxTaking(ThreadsDatabase database)
{
    private const int MostPartitions = 8;
    private const int MostAttempts = 8;

    private volatile bool _hasPartitions;

    public async Task<InboxBatch?> TakeAsync(
        int count,
        TimeSpan duration,
        GroupCommit<Receipt, bool> completions,
        CancellationToken cancellationToken
    )
    {
        await AddPartitionsAsync(cancellationToken).ConfigureAwait(false);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var now = database.Now;
            var free = await database
                .ReadAsync((db, cancel) => InboxQueries.FreePartitions(db, now).ToListAsync(cancel), cancellationToken)
                .ConfigureAwait(false);
            if (free.Count == 0)
            {
                return null;
            }

            // In their order, so that of two who want the same ones neither waits for what the other has.
            List<string> wanted = [.. free.Take(count).Distinct(StringComparer.Ordinal).Take(MostPartitions).Order(StringComparer.Ordinal)];
            var taken = await database
                .TransactAsync((db, cancel) => TryTakeAsync(db, wanted, count, now, now + duration, cancel), cancellationToken)
                .ConfigureAwait(false);
            if (taken is not null)
            {
                return new InboxBatch(database, completions, taken, duration);
            }
        }

        // Others are faster; they have what there is.
        return null;
    }

    private static async Task<TakenRows?> TryTakeAsync(
        DbContext db,
        List<string> wanted,
        int count,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var holder = Numbers.Unique();
        var partitions = new List<string>();
        foreach (var name in wanted)
        {
            if (await LeaseTable.TryTakeEndedAsync(db, name, holder, now, until, cancellationToken).ConfigureAwait(false))
            {
                partitions.Add(name);
            }
        }

        if (partitions.Count == 0)
        {
            return null;
        }

        var rows = await InboxQueries.DueIn(db, partitions, count, now).ToListAsync(cancellationToken).ConfigureAwait(false);
        List<long> sequences = [.. rows.Select(row => row.Sequence)];
        var stamped = await db.Set<ThreadsInboxRow>()
            .Where(row => sequences.Contains(row.Sequence) && row.State == ThreadsInboxState.Waiting && row.DueAt <= now)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.Holder, holder), cancellationToken)
            .ConfigureAwait(false);

        if (rows.Count == 0 || stamped < rows.Count)
        {
            // A worker whose lease had ended has recorded something all the same, a moment ago: look again.
            return null;
        }

        var used = rows.Select(row => row.Partition).ToHashSet(StringComparer.Ordinal);
        List<string> idle = [.. partitions.Where(name => !used.Contains(name))];
        if (idle.Count > 0)
        {
            await db.Set<ThreadsLeaseRow>()
                .Where(lease => idle.Contains(lease.Name))
                .ExecuteUpdateAsync(update => update.SetProperty(lease => lease.Until, DateTimeOffset.UnixEpoch), cancellationToken)
                .ConfigureAwait(false);
        }

        return new TakenRows([.. used], holder, now, rows);
    }

    /// <summary>Adds the rows of the leases, once for each process.</summary>
    private async Task AddPartitionsAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; !_hasPartitions; attempt++)
        {
            try
            {
                await database.WriteAsync(AddPartitionsAsync, cancellationToken).ConfigureAwait(false);
                _hasPartitions = true;
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Another process is doing the same.
            }
        }
    }

    private static async Task<int> AddPartitionsAsync(DbContext db, CancellationToken cancellationToken)
    {
        List<string> names = [.. Enumerable.Range(0, InboxRows.Partitions).Select(InboxRows.PartitionName)];
        var there = await db.Set<ThreadsLeaseRow>()
            .Where(lease => names.Contains(lease.Name))
            .Select(lease => lease.Name)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        db.AddRange(names.Except(there).Select(static name => new ThreadsLeaseRow { Name = name, Until = DateTimeOffset.UnixEpoch }));
        return await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Represents the rows that one worker has taken.</summary>
internal sealed record TakenRows(
    IReadOnlyList<string> Partitions,
    long Holder,
    DateTimeOffset TakenAt,
    IReadOnlyList<ThreadsInboxRow> Rows
);
