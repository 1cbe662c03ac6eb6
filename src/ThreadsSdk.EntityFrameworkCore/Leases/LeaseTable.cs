using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;

namespace ThreadsSdk.EntityFrameworkCore.Leases;

/// <summary>
/// Gives rights that one process has at a time, and that end by themselves when it dies. The row of a right that ended is used again
/// for a while, and then deleted.
/// </summary>
internal sealed class LeaseTable(ThreadsDatabase database)
{
    private const int BatchSize = 1_000;

    // No right is given for that long: it was taken by a clock that was ahead, and would not end before that time has come.
    public static readonly TimeSpan NotYetPossible = TimeSpan.FromMinutes(10);

    // Long enough that no row goes while somebody fails to add it.
    private static readonly TimeSpan KeepEnded = TimeSpan.FromHours(1);

    private readonly Interval _pruning = new(database.Clock, KeepEnded);

    /// <summary>Takes a right; null while another has it.</summary>
    public async Task<Lease?> TryTakeAsync(string name, TimeSpan duration, CancellationToken cancellationToken)
    {
        await PruneAsync(cancellationToken).ConfigureAwait(false);
        var (holder, now) = (Numbers.Unique(), database.Now);
        var isTaken = await database
            .WriteAsync((db, cancel) => TryTakeAsync(db, name, holder, now, now + duration, cancel), cancellationToken)
            .ConfigureAwait(false);
        return isTaken ? new Lease(database, name, holder, duration) : null;
    }

    private static async Task<bool> TryTakeAsync(
        DbContext db,
        string name,
        long holder,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var there = await db.Set<ThreadsLeaseRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(lease => lease.Name == name, cancellationToken)
            .ConfigureAwait(false);
        if (there is not null)
        {
            return (there.Until <= now || there.Until > now + NotYetPossible)
                && await TryTakeEndedAsync(db, name, holder, now, until, cancellationToken).ConfigureAwait(false);
        }

        db.Add(
            new ThreadsLeaseRow
            {
                Name = name,
                Holder = holder,
                Until = until,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbUpdateException)
        {
            if (await db.Set<ThreadsLeaseRow>().AnyAsync(lease => lease.Name == name, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            throw;
        }
    }

    /// <summary>Takes a right that has a row and has ended, or was given back. One of many who try succeeds.</summary>
    public static async Task<bool> TryTakeEndedAsync(
        DbContext db,
        string name,
        long holder,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var impossible = now + NotYetPossible;
        return await db.Set<ThreadsLeaseRow>()
                .Where(lease => lease.Name == name && (lease.Until <= now || lease.Until > impossible))
                .ExecuteUpdateAsync(
                    update => update.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until),
                    cancellationToken
                )
                .ConfigureAwait(false) == 1;
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        if (!_pruning.IsOver())
        {
            return;
        }

        var before = database.Now - KeepEnded;
        int deleted;
        do
        {
            deleted = await database.WriteAsync((db, cancel) => PruneAsync(db, before, cancel), cancellationToken).ConfigureAwait(false);
        } while (deleted == BatchSize);
    }

    private static async Task<int> PruneAsync(DbContext db, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var leases = db.Set<ThreadsLeaseRow>();
        var old = await leases
            .Where(lease => lease.Until < before && !lease.Name.StartsWith(Lease.KeptPrefix))
            .OrderBy(lease => lease.Until)
            .Select(lease => lease.Name)
            .Take(BatchSize)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

        // The condition again, because one of them may have been taken meanwhile.
        return old.Count == 0
            ? 0
            : await leases
                .Where(lease => old.Contains(lease.Name) && lease.Until < before)
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
    }
}
