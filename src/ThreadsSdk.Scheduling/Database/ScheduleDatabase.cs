using System.Collections.Concurrent;
using System.Data.Common;

namespace ThreadsSdk.Scheduling.Database;

/// <summary>Represents the database with the schedule. Each unit of work has a connection of its own.</summary>
internal sealed class ScheduleDatabase(
    Func<CancellationToken, Task<ScheduleSession>> open,
    Dialect dialect,
    ScheduleTables tables,
    TimeProvider clock
)
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    public Dialect Dialect => dialect;

    public ScheduleTables Tables => tables;

    /// <summary>Gets a value indicating whether the caller has the turn to write already, with its transaction.</summary>
    public bool HasTurn { get; init; }

    /// <summary>Gets the clock of this process, to wait by. What is due is decided by the database's.</summary>
    public TimeProvider Clock => clock;

    public async Task<T> ReadAsync<T>(Func<ScheduleSession, Task<T>> unit, CancellationToken cancellationToken)
    {
        var session = await open(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await unit(session).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what is one statement.</summary>
    public async Task<T> WriteAsync<T>(Func<ScheduleSession, Task<T>> unit, CancellationToken cancellationToken)
    {
        var session = await open(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            using var turn = await TakeTurnAsync(session.Connection, cancellationToken).ConfigureAwait(false);
            return await unit(session).ConfigureAwait(false);
        }
    }

    /// <summary>Writes several statements in one transaction: the caller's, where there is one.</summary>
    public Task<T> TransactAsync<T>(Func<ScheduleSession, Task<T>> unit, CancellationToken cancellationToken) =>
        WriteAsync(
            async session =>
            {
                if (session.Transaction is not null)
                {
                    return await unit(session).ConfigureAwait(false);
                }

                await using var transaction = await session.Connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                session.Transaction = transaction;
                var result = await unit(session).ConfigureAwait(false);

                // Not to be interrupted: nobody would know whether it took effect.
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                session.Transaction = null;
                return result;
            },
            cancellationToken
        );

    /// <summary>
    /// Lets one of this process write to a SQLite database at a time. SQLite has one writer anyway, and whoever finds it busy sleeps.
    /// </summary>
    private async ValueTask<IDisposable?> TakeTurnAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (!dialect.IsSqlite || HasTurn)
        {
            return null;
        }

        var turn = Turns.GetOrAdd(connection.DataSource, static _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
