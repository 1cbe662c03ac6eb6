using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Leases;

namespace ThreadsSdk.EntityFrameworkCore.Inbox;

/// <summary>What workers ask the inbox for. Each has an index.</summary>
internal static class InboxQueries
{
    private const int Candidates = 64;

    /// <summary>The partitions of the oldest events that are due and whose partition nobody has.</summary>
    public static IQueryable<string> FreePartitions(DbContext db, DateTimeOffset now)
    {
        var impossible = now + LeaseTable.NotYetPossible;
        return Due(db, now)
            .Where(row =>
                !db.Set<ThreadsLeaseRow>().Any(lease => lease.Name == row.Partition && lease.Until > now && lease.Until <= impossible)
            )
            .OrderBy(row => row.Sequence)
            .Select(row => row.Partition)
            .Take(Candidates);
    }

    /// <summary>The oldest events of some partitions that are due.</summary>
    public static IQueryable<ThreadsInboxRow> DueIn(DbContext db, IReadOnlyCollection<string> partitions, int count, DateTimeOffset now) =>
        Due(db, now).Where(row => partitions.Contains(row.Partition)).OrderBy(row => row.Sequence).Take(count).AsNoTracking();

    public static IQueryable<ThreadsInboxRow> Held(DbContext db, Receipt receipt) =>
        db.Set<ThreadsInboxRow>()
            .Where(row => row.Sequence == receipt.Sequence && row.Holder == receipt.Holder && row.State == ThreadsInboxState.Waiting);

    /// <summary>Events that can be handled: those that wait, unless one of their user waits for its retry, which came before them.</summary>
    private static IQueryable<ThreadsInboxRow> Due(DbContext db, DateTimeOffset now)
    {
        var rows = db.Set<ThreadsInboxRow>();
        return rows.Where(row =>
            row.State == ThreadsInboxState.Waiting
            && row.DueAt <= now
            && !rows.Any(earlier =>
                earlier.State == ThreadsInboxState.Waiting
                && earlier.UserId == row.UserId
                && earlier.DueAt > now
                && earlier.Sequence < row.Sequence
            )
        );
    }
}
