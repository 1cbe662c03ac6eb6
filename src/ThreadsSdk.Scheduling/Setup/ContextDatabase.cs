using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Engine;

namespace ThreadsSdk.Scheduling.Setup;

/// <summary>Finds the schedule in the database of one of the app's contexts.</summary>
internal static class ContextDatabase
{
    private const string PostgreSql = "Npgsql.EntityFrameworkCore.PostgreSQL";
    private const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>Opens a connection of its own for each unit of work.</summary>
    public static ScheduleDatabase Create<TContext>(IServiceProvider provider)
        where TContext : DbContext
    {
        var clock = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        var scopes = provider.GetRequiredService<IServiceScopeFactory>();
        using var scope = scopes.CreateScope();
        using var context = Open<TContext>(scope.ServiceProvider);
        var dialect = DialectOf(context);
        return new ScheduleDatabase(dialect.IsSqlite ? OpenAsync : CloneAsync, dialect, ScheduleTables.Of(context), clock);

        // A context for each of the many statements costs more than the statement.
        async Task<ScheduleSession> CloneAsync(CancellationToken cancellationToken)
        {
            var connection = provider.GetRequiredService<EngineConnections>().Create();
            try
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                return new ScheduleSession(connection, dialect, clock, connection.DisposeAsync);
            }
            catch
            {
                await connection.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }

        async Task<ScheduleSession> OpenAsync(CancellationToken cancellationToken)
        {
            var own = scopes.CreateAsyncScope();
            var context = Open<TContext>(own.ServiceProvider);
            try
            {
                await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                return new ScheduleSession(context.Database.GetDbConnection(), dialect, clock, DisposeAsync);
            }
            catch
            {
                await DisposeAsync().ConfigureAwait(false);
                throw;
            }

            async ValueTask DisposeAsync()
            {
                await context.DisposeAsync().ConfigureAwait(false);
                await own.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Uses the connection and the transaction of a context, and leaves both open.</summary>
    public static ScheduleDatabase Within(DbContext context, TimeProvider clock)
    {
        var dialect = DialectOf(context);
        return new ScheduleDatabase(OpenAsync, dialect, ScheduleTables.Of(context), clock) { HasTurn = true };

        async Task<ScheduleSession> OpenAsync(CancellationToken cancellationToken)
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return new ScheduleSession(
                context.Database.GetDbConnection(),
                dialect,
                clock,
                () => new(context.Database.CloseConnectionAsync())
            )
            {
                Transaction = context.Database.CurrentTransaction?.GetDbTransaction(),
            };
        }
    }

    /// <summary>Creates connections as the context would.</summary>
    public static EngineConnections Connections<TContext>(IServiceProvider provider)
        where TContext : DbContext
    {
        using var scope = provider.GetRequiredService<IServiceScopeFactory>().CreateScope();
        using var context = Open<TContext>(scope.ServiceProvider);
        return context.Database.GetDbConnection() is ICloneable connection && connection.Clone() is ICloneable pattern
            ? new EngineConnections(() => (DbConnection)pattern.Clone())
            : new EngineConnections(static () => throw new NotSupportedException("Over SQLite the engine keeps nothing in the database."));
    }

    private static DbContext Open<TContext>(IServiceProvider provider)
        where TContext : DbContext =>
        provider.GetService<IDbContextFactory<TContext>>() is { } factory
            ? factory.CreateDbContext()
            : provider.GetRequiredService<TContext>();

    private static Dialect DialectOf(DbContext context) =>
        context.Database.ProviderName switch
        {
            PostgreSql => Dialect.PostgreSql,
            Sqlite => Dialect.Sqlite,
            var other => throw new InvalidOperationException(
                $"The schedule is kept in PostgreSQL, or in SQLite for one process; {context.GetType().Name} has the provider {other}. "
                    + "Keep it in a database of its own: AddThreadsScheduling<ThreadsDbContext>() with AddDbContextFactory<ThreadsDbContext>."
            ),
        };
}
