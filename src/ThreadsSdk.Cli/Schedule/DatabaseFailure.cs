using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Describes failures of the database with the schedule.</summary>
internal static class DatabaseFailure
{
    private const int SqliteError = 1;

    /// <summary>Finds what the database said within an exception; null when it is about something else.</summary>
    public static DbException? Find(Exception? exception)
    {
        while (exception is not null and not DbException)
        {
            exception = exception.InnerException;
        }

        return exception as DbException;
    }

    /// <summary>Determines whether a table is missing.</summary>
    public static bool IsMissingTable(DbException failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable }
        || (
            failure is SqliteException { SqliteErrorCode: SqliteError }
            && failure.Message.Contains("no such table", StringComparison.Ordinal)
        );

    public static Exception Describe(DbException failure, ScheduleAddress address) =>
        failure is NpgsqlException and not PostgresException
            ? new NoResponseException(
                $"The database does not respond: {failure.Message}",
                "See whether it runs, and whether --database names it."
            )
        : IsMissingTable(failure)
            ? new UsageException(
                $"There is no schedule in {address.Name}.",
                "`threads schedule add` makes one, in the file or database that --database names."
            )
        : new UsageException(
            $"The schedule in {address.Name} cannot be used: {failure.Message}",
            "See whether --database names a database of PostgreSQL or a file of SQLite, with a schedule of a version like that of this command."
        );
}
