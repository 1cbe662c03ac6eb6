using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;
using ThreadsSdk.EntityFrameworkCore.Model;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.EntityFrameworkCore.Inbox;

/// <summary>Keeps the events of webhooks in a table.</summary>
internal sealed class EntityWebhookInbox(ThreadsDatabase database) : IThreadsWebhookInbox
{
    private const int MostOfGroup = 100;
    private const int PageSize = 100;

    private readonly GroupCommit<IReadOnlyList<ThreadsWebhookEvent>, int> _arrivals = new(
        MostOfGroup,
        new InboxArrivals(database).AddAsync
    );

    private readonly GroupCommit<Receipt, bool> _completions = new(MostOfGroup, new InboxCompletions(database).CompleteAsync);
    private readonly InboxTaking _taking = new(database);
    private readonly InboxPruning _pruning = new(database);

    public async ValueTask<int> AddAsync(IReadOnlyList<ThreadsWebhookEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (var received in events)
        {
            StoredText.Key(received.Id, Lengths.EventId, nameof(events));
            if (received.UserId.Length > Lengths.UserId)
            {
                throw new ArgumentException($"The user id of an event has more than {Lengths.UserId} characters.", nameof(events));
            }
        }

        return events.Count == 0 ? 0 : await _arrivals.RunAsync([.. events], cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IThreadsWebhookBatch?> TakeAsync(int count, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        await _pruning.RunAsync(cancellationToken).ConfigureAwait(false);
        return await _taking.TakeAsync(count, duration, _completions, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<int> CountAsync(CancellationToken cancellationToken = default) =>
        await database
            .ReadAsync(
                (db, cancel) => db.Set<ThreadsInboxRow>().CountAsync(row => row.State == ThreadsInboxState.Waiting, cancel),
                cancellationToken
            )
            .ConfigureAwait(false);

    public async IAsyncEnumerable<ParkedThreadsWebhookEvent> ListParkedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        // Page by page, so that no connection is held while the caller works.
        ThreadsInboxRow? last = null;
        while (true)
        {
            var after = last;
            var page = await database
                .ReadAsync((db, cancel) => ParkedAfter(db, after).Take(PageSize).ToListAsync(cancel), cancellationToken)
                .ConfigureAwait(false);
            foreach (var row in page)
            {
                yield return new ParkedThreadsWebhookEvent(InboxRows.ToEvent(row), row.Reason ?? "", row.SettledAt ?? row.ReceivedAt);
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            last = page[^1];
        }
    }

    public async ValueTask<bool> RetryParkedAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var now = database.Now;
        return await database
                .WriteAsync(
                    (db, cancel) =>
                        Parked(db)
                            .Where(row => row.Id == id)
                            .ExecuteUpdateAsync(
                                update =>
                                    update
                                        .SetProperty(row => row.State, ThreadsInboxState.Waiting)
                                        .SetProperty(row => row.SettledAt, (DateTimeOffset?)null)
                                        .SetProperty(row => row.Reason, (string?)null)
                                        .SetProperty(row => row.Failures, 0)
                                        .SetProperty(row => row.DueAt, now),
                                cancel
                            ),
                    cancellationToken
                )
                .ConfigureAwait(false) == 1;
    }

    public async ValueTask<bool> DeleteParkedAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return await database
                .WriteAsync((db, cancel) => Parked(db).Where(row => row.Id == id).ExecuteDeleteAsync(cancel), cancellationToken)
                .ConfigureAwait(false) == 1;
    }

    public async ValueTask<int> DeleteUserAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return await database
            .WriteAsync(
                (db, cancel) =>
                    db.Set<ThreadsInboxRow>()
                        .Where(row =>
                            (row.State == ThreadsInboxState.Waiting || row.State == ThreadsInboxState.Parked) && row.UserId == userId
                        )
                        .ExecuteDeleteAsync(cancel),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static IQueryable<ThreadsInboxRow> Parked(DbContext db) =>
        db.Set<ThreadsInboxRow>().Where(row => row.State == ThreadsInboxState.Parked);

    private static IQueryable<ThreadsInboxRow> ParkedAfter(DbContext db, ThreadsInboxRow? last)
    {
        var parked = Parked(db);
        if (last is not null)
        {
            var (at, sequence) = (last.SettledAt, last.Sequence);
            parked = parked.Where(row => row.SettledAt > at || (row.SettledAt == at && row.Sequence > sequence));
        }

        return parked.OrderBy(row => row.SettledAt).ThenBy(row => row.Sequence).AsNoTracking();
    }
}
