using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents the inbox of an app, in its database. What a connection string holds beside the place is never shown.</summary>
internal sealed class InboxDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private InboxDatabase(Action<DbContextOptionsBuilder> use)
    {
        var services = new ServiceCollection();
        services.AddThreads().AddEntityFrameworkStores(use);
        _services = services.BuildServiceProvider();
    }

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
                return new InboxDatabase(options => options.UseNpgsql(connection));
            }

            if (!text.Contains('=', StringComparison.Ordinal))
            {
                return File.Exists(text) ? Sqlite(new SqliteConnectionStringBuilder { DataSource = text }) : throw Missing(text);
            }

            var words = new DbConnectionStringBuilder { ConnectionString = text };
            if (words.ContainsKey("Host") || words.ContainsKey("Server"))
            {
                var connection = new NpgsqlConnectionStringBuilder(text).ConnectionString;
                return new InboxDatabase(options => options.UseNpgsql(connection));
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

    public async Task<T> RunAsync<T>(Func<IThreadsWebhookInbox, Task<T>> call)
    {
        try
        {
            return await call(_services.GetRequiredService<IThreadsWebhookInbox>());
        }
        catch (Exception e)
            when ((e as DbException ?? e.InnerException as DbException ?? e.InnerException?.InnerException) is DbException reason)
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

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static bool IsUrl(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static InboxDatabase Sqlite(SqliteConnectionStringBuilder file)
    {
        // A name that is mistyped must not become an empty database.
        file.Mode = SqliteOpenMode.ReadWrite;
        return new InboxDatabase(options => options.UseSqlite(file.ConnectionString));
    }

    private static UsageException Missing(string path) =>
        new($"There is no file {path}.", "Give the path of the app's file of SQLite, or a connection string of PostgreSQL.");
}
