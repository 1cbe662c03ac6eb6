using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Databases;

/// <summary>Represents the place of a database as `--database` names it. What a connection string holds beside the place is never shown.</summary>
internal sealed class DatabaseAddress
{
    private DatabaseAddress(string connectionString, string? file) => (ConnectionString, File) = (connectionString, file);

    public string ConnectionString { get; }

    /// <summary>Gets the path of the file of SQLite; null for PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>Reads an address; the database is not opened yet.</summary>
    /// <param name="text">The path of a file of SQLite, or a connection string of SQLite or PostgreSQL.</param>
    /// <exception cref="UsageException">It names no database.</exception>
    public static DatabaseAddress Parse(string text)
    {
        try
        {
            if (IsUrl(text))
            {
                return new DatabaseAddress(PostgresUrl.Parse(text), file: null);
            }

            if (!text.Contains('=', StringComparison.Ordinal))
            {
                return OfFile(text);
            }

            var words = new DbConnectionStringBuilder { ConnectionString = text };
            return words.ContainsKey("Host") || words.ContainsKey("Server")
                ? new DatabaseAddress(new NpgsqlConnectionStringBuilder(text).ConnectionString, file: null)
                : Of(new SqliteConnectionStringBuilder(text));
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

    /// <summary>Gets the address of a file of SQLite.</summary>
    public static DatabaseAddress OfFile(string path) => Of(new SqliteConnectionStringBuilder { DataSource = path });

    public DbConnection CreateConnection() =>
        File is null ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);

    /// <summary>Refuses a file that is not there.</summary>
    public DatabaseAddress MustExist() =>
        File is null || System.IO.File.Exists(File)
            ? this
            : throw new UsageException(
                $"There is no file {File}.",
                "Give the path of the app's file of SQLite, or a connection string of PostgreSQL."
            );

    private static DatabaseAddress Of(SqliteConnectionStringBuilder file)
    {
        // A name that is mistyped must not become an empty database.
        file.Mode = SqliteOpenMode.ReadWrite;
        return new DatabaseAddress(file.ConnectionString, file.DataSource);
    }

    private static bool IsUrl(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
}
