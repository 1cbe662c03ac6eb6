using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ThreadsSdk.EntityFrameworkCore.Schema;

/// <summary>Finds out which tables and columns are missing, by selecting nothing from them.</summary>
internal static class SchemaCheck
{
    /// <exception cref="InvalidOperationException">A table or a column is missing.</exception>
    public static async Task RunAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (!context.Database.IsRelational())
        {
            throw new InvalidOperationException(
                $"The provider {context.Database.ProviderName} of {context.GetType().Name} is not relational, as the stores of ThreadsSdk need."
            );
        }

        var types = SchemaTables.Of(context);
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        foreach (var type in types)
        {
            var table = SchemaTables.TableOf(type);
            if (await FailureOfAsync(context, table, "1", cancellationToken).ConfigureAwait(false) is { } missing)
            {
                throw Missing(context, $"no table {table.Name}", missing);
            }

            foreach (var column in type.GetProperties().Select(property => property.GetColumnName(table)!))
            {
                var name = "t." + context.GetService<ISqlGenerationHelper>().DelimitIdentifier(column);
                if (await FailureOfAsync(context, table, name, cancellationToken).ConfigureAwait(false) is { } failure)
                {
                    throw Missing(context, $"no column {column} in the table {table.Name}", failure);
                }
            }
        }
    }

    /// <summary>Determines whether a table is there.</summary>
    public static async Task<bool> HasTableAsync(DbContext context, IEntityType type, CancellationToken cancellationToken) =>
        await FailureOfAsync(context, SchemaTables.TableOf(type), "1", cancellationToken).ConfigureAwait(false) is null;

    private static async Task<DbException?> FailureOfAsync(
        DbContext context,
        StoreObjectIdentifier table,
        string column,
        CancellationToken cancellationToken
    )
    {
        // Not through EF, which would log the failure as an error.
        var connection = context.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        var name = context.GetService<ISqlGenerationHelper>().DelimitIdentifier(table.Name, table.Schema);
#pragma warning disable CA2100 // The names of the model, quoted by the provider.
        command.CommandText = $"SELECT {column} FROM {name} AS t WHERE 1 = 0";
#pragma warning restore CA2100
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (DbException e)
        {
            return e;
        }
    }

    private static InvalidOperationException Missing(DbContext context, string what, DbException reason)
    {
        var name = context.GetType().Name;
        var how =
            context is ThreadsDbContext
                ? "Call CreateThreadsTablesAsync() before the app starts, or keep migrations"
                : "Add a migration and apply it, or call CreateThreadsTablesAsync() before the app starts";
        return new InvalidOperationException(
            $"The database of {name} has {what}. {how}: dotnet ef migrations add Threads --context {name}. ({reason.Message})",
            reason
        );
    }
}
