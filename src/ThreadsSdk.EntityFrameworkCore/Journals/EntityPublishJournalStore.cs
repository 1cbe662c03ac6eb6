using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;
using ThreadsSdk.EntityFrameworkCore.Leases;
using ThreadsSdk.EntityFrameworkCore.Model;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.EntityFrameworkCore.Journals;

/// <summary>Stores the journals of publications as JSON.</summary>
internal sealed class EntityPublishJournalStore(ThreadsDatabase database, LeaseTable leases) : IPublishJournalStore
{
    private const int PageSize = 1_000;

    public async ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default)
    {
        StoredText.Key(id, Lengths.JournalId, nameof(id));
        var json = await GuardAsync(
                id,
                "read",
                database.ReadAsync(
                    (db, cancel) =>
                        db.Set<ThreadsJournalRow>()
                            .Where(journal => journal.Id == id)
                            .Select(journal => journal.Json)
                            .FirstOrDefaultAsync(cancel),
                    cancellationToken
                )
            )
            .ConfigureAwait(false);
        return json is null ? null : Read(id, json);
    }

    public async ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var row = new ThreadsJournalRow
        {
            Id = StoredText.Key(journal.Id, Lengths.JournalId, nameof(journal)),
            UserId = StoredText.Clean(journal.UserId, Lengths.UserId),
            Json = journal.ToJson(),
            Revision = journal.Revision,
        };
        var isSaved = await GuardAsync(
                journal.Id,
                "saved",
                database.WriteAsync(
                    (db, cancel) => row.Revision == 1 ? TryAddAsync(db, row, cancel) : TryReplaceAsync(db, row, cancel),
                    cancellationToken
                )
            )
            .ConfigureAwait(false);
        if (!isSaved)
        {
            throw new PublishJournalConflictException(
                $"The journal '{journal.Id}' was saved by another caller meanwhile, so this attempt has stopped. Let the other one finish."
            )
            {
                JournalId = journal.Id,
            };
        }
    }

    public async ValueTask<IPublishJournalLease?> TryLeaseAsync(string id, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        var name = "journal:" + StoredText.Key(id, Lengths.JournalId, nameof(id));
        return await GuardAsync(id, "leased", leases.TryTakeAsync(name, duration, cancellationToken)).ConfigureAwait(false) is { } lease
            ? new GuardedLease(id, lease)
            : null;
    }

    public async ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        StoredText.Key(id, Lengths.JournalId, nameof(id));
        return await GuardAsync(
                    id,
                    "deleted",
                    database.WriteAsync(
                        (db, cancel) => db.Set<ThreadsJournalRow>().Where(journal => journal.Id == id).ExecuteDeleteAsync(cancel),
                        cancellationToken
                    )
                )
                .ConfigureAwait(false) > 0;
    }

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Page by page, so that no connection is held while the caller works.
        var last = "";
        while (true)
        {
            var after = last;
            var page = await GuardAsync(
                    null,
                    "listed",
                    database.ReadAsync(
                        (db, cancel) =>
                            db.Set<ThreadsJournalRow>()
                                .Where(journal => string.Compare(journal.Id, after) > 0)
                                .OrderBy(journal => journal.Id)
                                .Select(journal => journal.Id)
                                .Take(PageSize)
                                .ToListAsync(cancel),
                        cancellationToken
                    )
                )
                .ConfigureAwait(false);
            foreach (var id in page)
            {
                yield return last = id;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }

    private static async Task<bool> TryAddAsync(DbContext db, ThreadsJournalRow row, CancellationToken cancellationToken)
    {
        if (await ExistsAsync().ConfigureAwait(false))
        {
            return false;
        }

        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbUpdateException)
        {
            if (await ExistsAsync().ConfigureAwait(false))
            {
                return false;
            }

            throw;
        }

        Task<bool> ExistsAsync() => db.Set<ThreadsJournalRow>().AnyAsync(journal => journal.Id == row.Id, cancellationToken);
    }

    private static async Task<bool> TryReplaceAsync(DbContext db, ThreadsJournalRow row, CancellationToken cancellationToken) =>
        await db.Set<ThreadsJournalRow>()
            .Where(journal => journal.Id == row.Id && journal.Revision == row.Revision - 1)
            .ExecuteUpdateAsync(
                update =>
                    update
                        .SetProperty(journal => journal.Json, row.Json)
                        .SetProperty(journal => journal.UserId, row.UserId)
                        .SetProperty(journal => journal.Revision, row.Revision),
                cancellationToken
            )
            .ConfigureAwait(false) == 1;

    private static PublishJournal Read(string id, string json)
    {
        try
        {
            var journal = PublishJournal.FromJson(json);
            return journal.Id == id ? journal : throw new JsonException("It belongs to another id.");
        }
        catch (JsonException e)
        {
            throw new PublishJournalStoreException(
                $"The journal '{id}' in the table ThreadsJournals cannot be read: {e.Message} Check what was posted before you delete it.",
                e
            );
        }
    }

    private static async Task<T> GuardAsync<T>(string? id, string what, Task<T> call)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var which = id is null ? "The journals" : $"The journal '{id}'";
            throw new PublishJournalStoreException($"{which} could not be {what}: {e.Message}", e);
        }
    }

    private sealed class GuardedLease(string id, Lease lease) : IPublishJournalLease
    {
        public async ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default) =>
            await GuardAsync(id, "leased", lease.RenewAsync(cancellationToken)).ConfigureAwait(false);

        public async ValueTask DisposeAsync() => await GuardAsync(id, "released", ReleaseAsync()).ConfigureAwait(false);

        private async Task<bool> ReleaseAsync()
        {
            await lease.DisposeAsync().ConfigureAwait(false);
            return true;
        }
    }
}
