using Microsoft.EntityFrameworkCore;

namespace ThreadsSdk.EntityFrameworkCore.Database;

/// <summary>
/// Represents the database of the stores. Each unit of work has a context of its own, and runs again where the app's execution strategy
/// repeats what failed.
/// </summary>
internal sealed class ThreadsDatabase(Func<CancellationToken, Task<OpenContext>> open, TimeProvider clock)
{
    public TimeProvider Clock => clock;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Opens a context and nothing more, for what need not exist yet.</summary>
    public Task<OpenContext> OpenAsync(CancellationToken cancellationToken) => open(cancellationToken);

    /// <summary>Reads.</summary>
    public Task<T> ReadAsync<T>(Func<DbContext, CancellationToken, Task<T>> unit, CancellationToken cancellationToken) =>
        RunAsync(unit, writes: false, cancellationToken);

    /// <summary>Writes what is one statement, or one save.</summary>
    public Task<T> WriteAsync<T>(Func<DbContext, CancellationToken, Task<T>> unit, CancellationToken cancellationToken) =>
        RunAsync(unit, writes: true, cancellationToken);

    /// <summary>Writes several statements in one transaction. A unit that returns null leaves nothing behind.</summary>
    public Task<T?> TransactAsync<T>(Func<DbContext, CancellationToken, Task<T?>> unit, CancellationToken cancellationToken)
        where T : class =>
        RunAsync(
            async (db, cancel) =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel).ConfigureAwait(false);
                var result = await unit(db, cancel).ConfigureAwait(false);
                if (result is not null)
                {
                    // Not to be interrupted: nobody would know whether it took effect.
                    await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                }

                return result;
            },
            writes: true,
            cancellationToken
        );

    private async Task<T> RunAsync<T>(Func<DbContext, CancellationToken, Task<T>> unit, bool writes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var first = await open(cancellationToken).ConfigureAwait(false);
        using var turn = writes ? await SqliteTurns.AwaitAsync(first.Context.Database, cancellationToken).ConfigureAwait(false) : null;
        var strategy = first.Context.Database.CreateExecutionStrategy();
        if (!strategy.RetriesOnFailure)
        {
            await SqliteTurns.PrepareAsync(first.Context.Database, cancellationToken).ConfigureAwait(false);
            return await unit(first.Context, cancellationToken).ConfigureAwait(false);
        }

        // A context that failed still tracks what it could not save, so each attempt gets another.
        return await strategy
            .ExecuteAsync(
                async cancel =>
                {
                    await using var own = await open(cancel).ConfigureAwait(false);
                    return await unit(own.Context, cancel).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
