using Microsoft.EntityFrameworkCore;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Database;

namespace ThreadsSdk.EntityFrameworkCore.Setup;

/// <summary>Deletes what the tables hold about a user, all of it or nothing.</summary>
internal sealed class EntityUserDataStore(ThreadsDatabase database) : IThreadsUserDataStore
{
    public async ValueTask DeleteUserDataAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        await database
            .TransactAsync<object>(
                async (db, cancel) =>
                {
                    await db.Set<ThreadsLoginRow>().Where(login => login.UserId == userId).ExecuteDeleteAsync(cancel).ConfigureAwait(false);
                    await db.Set<ThreadsJournalRow>()
                        .Where(journal => journal.UserId == userId)
                        .ExecuteDeleteAsync(cancel)
                        .ConfigureAwait(false);
                    await db.Set<ThreadsInboxRow>()
                        .Where(row =>
                            (row.State == ThreadsInboxState.Waiting || row.State == ThreadsInboxState.Parked) && row.UserId == userId
                        )
                        .ExecuteDeleteAsync(cancel)
                        .ConfigureAwait(false);
                    return this;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
