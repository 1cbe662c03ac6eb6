using System.Data.Common;
using Npgsql;
using ThreadsSdk.Cli.Databases;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents the inbox of an app, in its database.</summary>
internal sealed class InboxDatabase
{
    private readonly DatabaseAddress _address;

    private InboxDatabase(DatabaseAddress address) => _address = address;

    /// <summary>Names the database; it is not opened yet.</summary>
    /// <param name="text">The path of a file of SQLite, or a connection string of SQLite or PostgreSQL.</param>
    /// <exception cref="UsageException">It names no database.</exception>
    public static InboxDatabase At(string text) => new(DatabaseAddress.Parse(text).MustExist());

    /// <summary>Runs one statement, which has one parameter.</summary>
    /// <exception cref="NoResponseException">The database does not respond.</exception>
    /// <exception cref="UsageException">The database has no such table.</exception>
    public async Task<T> RunAsync<T>(string sql, object value, Func<DbCommand, Task<T>> run, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = _address.CreateConnection();
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
}
