using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;
using ThreadsSdk.EntityFrameworkCore.Model;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.EntityFrameworkCore.Inbox;

/// <summary>Represents the events that one worker has taken, with the leases of their partitions.</summary>
internal sealed class InboxBatch(ThreadsDatabase database, GroupCommit<Receipt, bool> completions, TakenRows taken, TimeSpan duration)
    : IThreadsWebhookBatch
{
    private bool _isGivenBack;

    public IReadOnlyList<ThreadsWebhookEvent> Events { get; } =
    [.. taken.Rows.Select(row => InboxRows.ToEvent(row, new Receipt(row.Sequence, taken.Holder, taken.TakenAt).ToString()))];

    public async ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default)
    {
        var now = database.Now;
        var until = now + duration;
        return await database
                .WriteAsync(
                    (db, cancel) => Held(db, now).ExecuteUpdateAsync(update => update.SetProperty(lease => lease.Until, until), cancel),
                    cancellationToken
                )
                .ConfigureAwait(false) == taken.Partitions.Count;
    }

    public ValueTask<bool> CompleteAsync(ThreadsWebhookEvent received, CancellationToken cancellationToken = default) =>
        new(completions.RunAsync(ReceiptOf(received), cancellationToken));

    public async ValueTask<bool> RetryAsync(
        ThreadsWebhookEvent received,
        DateTimeOffset dueAt,
        string reason,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(reason);
        var receipt = ReceiptOf(received);
        var text = StoredText.Clean(reason, Lengths.Reason);
        return await database
                .WriteAsync(
                    (db, cancel) =>
                        InboxQueries
                            .Held(db, receipt)
                            .ExecuteUpdateAsync(
                                update =>
                                    update
                                        .SetProperty(row => row.DueAt, dueAt)
                                        .SetProperty(row => row.Failures, row => row.Failures + 1)
                                        .SetProperty(row => row.Reason, text)
                                        .SetProperty(row => row.Holder, 0),
                                cancel
                            ),
                    cancellationToken
                )
                .ConfigureAwait(false) == 1;
    }

    public async ValueTask<bool> ParkAsync(ThreadsWebhookEvent received, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var receipt = ReceiptOf(received);
        var text = StoredText.Clean(reason, Lengths.Reason);
        var now = database.Now;
        return await database
                .WriteAsync(
                    (db, cancel) =>
                        InboxQueries
                            .Held(db, receipt)
                            .ExecuteUpdateAsync(
                                update =>
                                    update
                                        .SetProperty(row => row.State, ThreadsInboxState.Parked)
                                        .SetProperty(row => row.SettledAt, now)
                                        .SetProperty(row => row.Failures, row => row.Failures + 1)
                                        .SetProperty(row => row.Reason, text)
                                        .SetProperty(row => row.Holder, 0),
                                cancel
                            ),
                    cancellationToken
                )
                .ConfigureAwait(false) == 1;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isGivenBack)
        {
            return;
        }

        _isGivenBack = true;
        var now = database.Now;
        try
        {
            await database
                .WriteAsync(
                    (db, cancel) =>
                        Held(db, now)
                            .ExecuteUpdateAsync(update => update.SetProperty(lease => lease.Until, DateTimeOffset.UnixEpoch), cancel),
                    CancellationToken.None
                )
                .ConfigureAwait(false);
        }
        catch (DbException)
        {
            // The leases end by themselves.
        }
    }

    /// <summary>
    /// The leases as long as they last. One that has ended may be wanted by another right now, and two who update several rows could each
    /// wait for the other.
    /// </summary>
    private IQueryable<ThreadsLeaseRow> Held(DbContext db, DateTimeOffset now) =>
        db.Set<ThreadsLeaseRow>()
            .Where(lease => taken.Partitions.Contains(lease.Name) && lease.Holder == taken.Holder && lease.Until > now);

    private Receipt ReceiptOf(ThreadsWebhookEvent received)
    {
        ArgumentNullException.ThrowIfNull(received);
        var receipt = Receipt.Of(received);
        return receipt.Holder == taken.Holder
            ? receipt
            : throw new ArgumentException("The event belongs to another batch.", nameof(received));
    }
}
