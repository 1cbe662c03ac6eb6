using System.Data.Common;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Engine;

namespace ThreadsSdk.Scheduling.Setup;

/// <summary>Finds the schedule in a database without a context.</summary>
internal static class SourceDatabase
{
    public static ScheduleDatabase Create(DbDataSource source, TimeProvider clock)
    {
        Dialect dialect;
        using (var connection = source.CreateConnection())
        {
            dialect = connection.GetType().Name switch
            {
                "NpgsqlConnection" => Dialect.PostgreSql,
                "SqliteConnection" => Dialect.Sqlite,
                var other => throw new ArgumentException(
                    $"The schedule is kept in PostgreSQL, or in SQLite for one process; this is a {other}.",
                    nameof(source)
                ),
            };
        }

        return new ScheduleDatabase(OpenAsync, dialect, ScheduleTables.Usual, clock);

        async Task<ScheduleSession> OpenAsync(CancellationToken cancellationToken)
        {
            var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return new ScheduleSession(connection, dialect, clock, connection.DisposeAsync);
        }
    }

    public static EngineConnections Connections(DbDataSource source) => new(source.CreateConnection);
}
