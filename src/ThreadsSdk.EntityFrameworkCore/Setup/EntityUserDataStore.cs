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
                    await DeleteScheduleAsync(db, userId, cancel).ConfigureAwait(false);
                    return this;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Deletes the user's schedule. A worker that is publishing finds its post gone, and stops.</summary>
    private static async Task DeleteScheduleAsync(DbContext db, string userId, CancellationToken cancellationToken)
    {
        var posts = db.Set<ThreadsScheduledPostRow>().Where(post => post.UserId == userId);
        var recurring = db.Set<ThreadsRecurringPostRow>().Where(post => post.UserId == userId);
        await db.Set<ThreadsLaneRow>().Where(lane => lane.UserId == userId).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Set<ThreadsScheduledMediaRow>()
            .Where(media => posts.Any(post => post.MediaKey == media.Key) || recurring.Any(post => post.MediaKey == media.Key))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await posts.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await recurring.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Set<ThreadsQuotaUseRow>().Where(use => use.UserId == userId).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
