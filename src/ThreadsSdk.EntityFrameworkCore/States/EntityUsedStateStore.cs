using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Database;

namespace ThreadsSdk.EntityFrameworkCore.States;

/// <summary>Remembers used states by their hash, so that a copy of the table logs nobody in.</summary>
internal sealed class EntityUsedStateStore(ThreadsDatabase database) : IThreadsUsedStateStore
{
    private const int BatchSize = 1_000;

    private readonly Interval _pruning = new(database.Clock, TimeSpan.FromMinutes(1));

    public async ValueTask<bool> TryUseAsync(string state, TimeSpan keepFor, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        await PruneAsync(cancellationToken).ConfigureAwait(false);
        var now = database.Now;
        var row = new ThreadsUsedStateRow
        {
            Hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(state))),
            KeepUntil = now + keepFor,
        };
        return await database.WriteAsync((db, cancel) => TryUseAsync(db, row, now, cancel), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> TryUseAsync(
        DbContext db,
        ThreadsUsedStateRow row,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var there = await FindAsync().ConfigureAwait(false);
        if (there is not null)
        {
            return there.KeepUntil <= now
                && await db.Set<ThreadsUsedStateRow>()
                    .Where(state => state.Hash == row.Hash && state.KeepUntil <= now)
                    .ExecuteUpdateAsync(update => update.SetProperty(state => state.KeepUntil, row.KeepUntil), cancellationToken)
                    .ConfigureAwait(false) == 1;
        }

        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbUpdateException)
        {
            if (await FindAsync().ConfigureAwait(false) is null)
            {
                throw;
            }

            return false;
        }

        Task<ThreadsUsedStateRow?> FindAsync() =>
            db.Set<ThreadsUsedStateRow>().AsNoTracking().FirstOrDefaultAsync(state => state.Hash == row.Hash, cancellationToken);
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        if (!_pruning.IsOver())
        {
            return;
        }

        var now = database.Now;
        int deleted;
        do
        {
            deleted = await database.WriteAsync((db, cancel) => PruneAsync(db, now, cancel), cancellationToken).ConfigureAwait(false);
        } while (deleted == BatchSize);
    }

    private static async Task<int> PruneAsync(DbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var states = db.Set<ThreadsUsedStateRow>();
        var old = await states
            .Where(state => state.KeepUntil <= now)
            .OrderBy(state => state.KeepUntil)
            .Select(state => state.Hash)
            .Take(BatchSize)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

        // The condition again, because one of them may have been used meanwhile.
        return old.Count == 0
            ? 0
            : await states
                .Where(state => old.Contains(state.Hash) && state.KeepUntil <= now)
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
    }
}
