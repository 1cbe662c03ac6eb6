using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.EntityFrameworkCore.Inbox;

/// <summary>Adds events that are not there yet.</summary>
internal sealed class InboxArrivals(ThreadsDatabase database)
{
    private const int MostAttempts = 5;

    /// <summary>Adds the events of several notifications in one save.</summary>
    /// <returns>How many of each notification were added.</returns>
    public async Task<IReadOnlyList<int>> AddAsync(IReadOnlyList<IReadOnlyList<ThreadsWebhookEvent>> notifications)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database
                    .WriteAsync((db, cancel) => AddNewAsync(db, notifications, cancel), CancellationToken.None)
                    .ConfigureAwait(false);
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Another process may have added one of them meanwhile, which the next look will find.
            }
        }
    }

    private async Task<IReadOnlyList<int>> AddNewAsync(
        DbContext db,
        IReadOnlyList<IReadOnlyList<ThreadsWebhookEvent>> notifications,
        CancellationToken cancellationToken
    )
    {
        var rows = db.Set<ThreadsInboxRow>();
        List<string> ids =
        [
            .. notifications.SelectMany(static events => events).Select(static each => each.Id).Distinct(StringComparer.Ordinal),
        ];
        var there = await rows.Where(row => ids.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                row.Sequence,
                row.State,
                row.SettledAt,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

        var forgotten = database.Now - ThreadsLimits.WebhookRetryWindow;
        var old = there.Where(row => row.State == ThreadsInboxState.Completed && row.SettledAt <= forgotten).ToList();
        if (old.Count > 0)
        {
            List<long> sequences = [.. old.Select(row => row.Sequence)];
            await rows.Where(row => sequences.Contains(row.Sequence) && row.State == ThreadsInboxState.Completed)
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
        }

        var known = there.Except(old).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var counts = new int[notifications.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            foreach (var received in notifications[i])
            {
                if (known.Add(received.Id))
                {
                    db.Add(InboxRows.From(received));
                    counts[i]++;
                }
            }
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return counts;
    }
}
