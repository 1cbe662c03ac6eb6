using System.Data.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.EntityFrameworkCore.Database;
using ThreadsSdk.EntityFrameworkCore.Schema;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Creates the tables of ThreadsSdk where no migrations do.</summary>
public static class ThreadsTablesExtensions
{
    /// <summary>
    /// Creates those tables of ThreadsSdk that are missing in the database of the registered stores, and the database if there is none. It
    /// changes no table that is there, so an app that will be updated is better off with migrations. Several processes may call it at once.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the tables are there.</returns>
    /// <exception cref="InvalidOperationException">No stores are registered, or their context lacks the tables.</exception>
    /// <example>
    /// <code language="csharp">
    /// using Microsoft.EntityFrameworkCore;
    /// using Microsoft.Extensions.Hosting;
    ///
    /// HostApplicationBuilder builder = Host.CreateApplicationBuilder();
    /// builder.Services.AddThreads().AddLogins().AddEntityFrameworkStores(options => options.UseSqlite("Data Source=threads.db"));
    /// using IHost app = builder.Build();
    /// await app.Services.CreateThreadsTablesAsync();
    /// await app.RunAsync();
    /// </code>
    /// </example>
    public static async Task CreateThreadsTablesAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        await using var open = await services.GetRequiredService<ThreadsDatabase>().OpenAsync(cancellationToken).ConfigureAwait(false);
        await open.Context.CreateThreadsTablesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates those tables of ThreadsSdk that are missing in the database of a context, and the database if there is none.</summary>
    /// <param name="context">The context. Its other tables are left alone.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the tables are there.</returns>
    /// <exception cref="InvalidOperationException">The model lacks the tables.</exception>
    public static async Task CreateThreadsTablesAsync(this DbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var creator = context.GetService<IRelationalDatabaseCreator>();
        try
        {
            if (!await creator.ExistsAsync(cancellationToken).ConfigureAwait(false))
            {
                await creator.CreateAsync(cancellationToken).ConfigureAwait(false);
            }

            await CreateMissingAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException)
        {
            // Another process may have been faster; if it was not that, there is still something missing, and this says what.
            await CreateMissingAsync(context, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CreateMissingAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var missing = new HashSet<StoreObjectIdentifier>();
        foreach (var type in SchemaTables.Of(context))
        {
            if (!await SchemaCheck.HasTableAsync(context, type, cancellationToken).ConfigureAwait(false))
            {
                missing.Add(SchemaTables.TableOf(type));
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        var model = context.GetService<IDesignTimeModel>().Model;
        var operations = context
            .GetService<IMigrationsModelDiffer>()
            .GetDifferences(null, model.GetRelationalModel())
            .Where(operation =>
                operation switch
                {
                    EnsureSchemaOperation schema => missing.Any(table => table.Schema == schema.Name),
                    CreateTableOperation table => missing.Contains(StoreObjectIdentifier.Table(table.Name, table.Schema)),
                    CreateIndexOperation index => missing.Contains(StoreObjectIdentifier.Table(index.Table, index.Schema)),
                    _ => false,
                }
            )
            .ToList();
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(operations, model);
        await context
            .GetService<IMigrationCommandExecutor>()
            .ExecuteNonQueryAsync(commands, context.GetService<IRelationalConnection>(), cancellationToken)
            .ConfigureAwait(false);
    }
}
