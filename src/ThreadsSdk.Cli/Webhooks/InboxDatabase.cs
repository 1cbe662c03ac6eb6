using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents the inbox of an app, in its database. What a connection string holds beside the place is never shown.</summary>
internal sealed class InboxDatabase
{
    private readonly Func<DbConnection> _connect;

    private InboxDatabase(Func<DbConnection> connect) => _connect = connect;

    /// <summary>Names the database; it is not opened yet.</summary>
    /// <param name="text">The path of a file of SQLite, or a connection string of SQLite or PostgreSQL.</param>
    /// <exception cref="UsageException">It names no database.</exception>
    public static InboxDatabase At(string text)
    {
        try
        {
            if (IsUrl(text))
            {
                var connection = PostgresUrl.Parse(text);
                return new InboxDatabase(() => new NpgsqlConnection(connection));
            }

            if (!text.Contains('=', StringComparison.Ordinal))
            {
                return File.Exists(text) ? Sqlite(new SqliteConnectionStringBuilder { DataSource = text }) : throw Missing(text);
            }

            var words = new DbConnectionStringBuilder { ConnectionString = text };
            if (words.ContainsKey("Host") || words.ContainsKey("Server"))
            {
                var connection = new NpgsqlConnectionStringBuilder(text).ConnectionString;
                return new InboxDatabase(() => new NpgsqlConnection(connection));
            }

            var file = new SqliteConnectionStringBuilder(text);
            return File.Exists(file.DataSource) ? Sqlite(file) : throw Missing(file.DataSource);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // What they say may quote the password.
            throw new UsageException(
                "--database is no connection string that can be read.",
                "Give the path of a file of SQLite, postgres://user@host/database or 'Host=...;Database=...;Username=...'."
            );
        }
    }

    /// <summary>Runs one statement, which has one parameter.</summary>
    /// <exception cref="NoResponseException">The database does not respond.</exception>
    /// <exception cref="UsageException">The database has no such table.</exception>
    public async Task<T> RunAsync<T>(string sql, object value, Func<DbCommand, Task<T>> run, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = _connect();
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this command; what is given is a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("value", value);
            command.Parameters.Add(parameter);
            return await run(command);
        }
        catch (DbException reason)
        {
            throw reason is NpgsqlException and not PostgresException
                ? new NoResponseException(
                    $"The database does not respond: {reason.Message}",
                    "See whether it runs, and whether --database names it."
                )
                : new UsageException(
                    $"The webhooks in the database cannot be used: {reason.Message}",
                    "Name the database in which the app keeps them with ThreadsSdk.EntityFrameworkCore, in a version like that of this command."
                );
        }
    }

    private static bool IsUrl(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static InboxDatabase Sqlite(SqliteConnectionStringBuilder file)
    {
        // A name that is mistyped must not become an empty database.
        file.Mode = SqliteOpenMode.ReadWrite;
        return new InboxDatabase(() => new SqliteConnection(file.ConnectionString));
    }

    private static UsageException Missing(string path) =>
        new($"There is no file {path}.", "Give the path of the app's file of SQLite, or a connection string of PostgreSQL.");
}
