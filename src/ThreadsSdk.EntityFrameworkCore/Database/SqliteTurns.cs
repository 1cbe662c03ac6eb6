using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ThreadsSdk.EntityFrameworkCore.Database;

/// <summary>
/// Lets one of this process's stores write to a SQLite database at a time. SQLite has one writer anyway; whoever finds it busy sleeps, so
/// that four writers together are slower than one.
/// </summary>
internal static class SqliteTurns
{
    private const string Provider = "Microsoft.EntityFrameworkCore.Sqlite";

    // Other processes, and the app's own contexts, are waited for by SQLite. What is committed must survive a power failure, whatever the
    // app has chosen for itself.
    private const string Settings = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL;";

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    public static bool IsSqlite(DatabaseFacade database) => database.ProviderName == Provider;

    public static async Task PrepareAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        if (IsSqlite(database))
        {
            await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

            // Not through EF, which would log it each time.
            var command = database.GetDbConnection().CreateCommand();
            await using (command.ConfigureAwait(false))
            {
                command.CommandText = Settings;
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits for the turn to write; null where many can.</summary>
    public static async Task<IDisposable?> AwaitAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        if (!IsSqlite(database))
        {
            return null;
        }

        var turn = Turns.GetOrAdd(database.GetDbConnection().DataSource, static _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
