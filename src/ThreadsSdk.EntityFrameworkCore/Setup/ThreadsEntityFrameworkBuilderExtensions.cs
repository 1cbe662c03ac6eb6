using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;
using ThreadsSdk.EntityFrameworkCore.Inbox;
using ThreadsSdk.EntityFrameworkCore.Journals;
using ThreadsSdk.EntityFrameworkCore.Leases;
using ThreadsSdk.EntityFrameworkCore.Logins;
using ThreadsSdk.EntityFrameworkCore.Setup;
using ThreadsSdk.EntityFrameworkCore.States;
using ThreadsSdk.Publishing;
using ThreadsSdk.Webhooks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps logins, journals, webhooks and used states in a database.</summary>
public static class ThreadsEntityFrameworkBuilderExtensions
{
    /// <summary>
    /// Keeps logins, the journals of publications, the inbox of webhooks and used states in the database of one of the app's contexts, whose
    /// model has <see cref="ThreadsModelBuilderExtensions.UseThreads"/>. All Threads clients of the app share these stores. A store that is
    /// registered already stays.
    /// </summary>
    /// <typeparam name="TContext">
    /// The context, registered with <c>AddDbContext</c> or <c>AddDbContextFactory</c>. Each call of a store uses an instance of its own, so
    /// pending changes of the app are never saved by a store.
    /// </typeparam>
    /// <param name="builder">The builder of a client.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <remarks>
    /// Logins are encrypted with the app's data protection, whose keys must be persisted, and shared by all instances. An app whose tables
    /// are missing does not start.
    /// </remarks>
    /// <example>
    /// <code language="csharp">
    /// using Microsoft.AspNetCore.DataProtection;
    /// using Microsoft.EntityFrameworkCore;
    ///
    /// services.AddDbContext&lt;AppDbContext&gt;(options => options.UseSqlite(configuration.GetConnectionString("App")));
    /// services.AddDataProtection().SetApplicationName("app").PersistKeysToFileSystem(new DirectoryInfo("/var/lib/app/keys"));
    /// services.AddThreads().AddLogins().AddEntityFrameworkStores&lt;AppDbContext&gt;();
    ///
    /// public sealed class AppDbContext(DbContextOptions&lt;AppDbContext&gt; options) : DbContext(options)
    /// {
    ///     protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseThreads();
    /// }
    /// </code>
    /// </example>
    public static IThreadsBuilder AddEntityFrameworkStores<TContext>(this IThreadsBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddDataProtection();
        services.TryAddSingleton(static provider =>
        {
            var scopes = provider.GetRequiredService<IServiceScopeFactory>();
            return new ThreadsDatabase(
                cancellationToken => OpenContext.CreateAsync<TContext>(scopes, cancellationToken),
                provider.GetService<TimeProvider>() ?? TimeProvider.System
            );
        });
        services.TryAddSingleton<LeaseTable>();
        services.TryAddSingleton<IThreadsCredentialStore, EntityCredentialStore>();
        services.TryAddSingleton<IPublishJournalStore, EntityPublishJournalStore>();
        services.TryAddSingleton<IThreadsWebhookInbox, EntityWebhookInbox>();
        services.TryAddSingleton<IThreadsUsedStateStore, EntityUsedStateStore>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IThreadsUserDataStore, EntityUserDataStore>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SchemaStartup>());
        return builder;
    }

    /// <summary>
    /// Keeps logins, the journals of publications, the inbox of webhooks and used states in a database of their own, with
    /// <see cref="ThreadsDbContext"/>.
    /// </summary>
    /// <param name="builder">The builder of a client.</param>
    /// <param name="configure">Chooses the database.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <example>
    /// <code language="csharp">
    /// using Microsoft.EntityFrameworkCore;
    ///
    /// services.AddThreads().AddLogins().AddEntityFrameworkStores(options => options.UseSqlite("Data Source=threads.db"));
    ///
    /// // Before the app runs, unless it has migrations.
    /// await provider.CreateThreadsTablesAsync();
    /// </code>
    /// </example>
    public static IThreadsBuilder AddEntityFrameworkStores(this IThreadsBuilder builder, Action<DbContextOptionsBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddDbContextFactory<ThreadsDbContext>(configure);
        return builder.AddEntityFrameworkStores<ThreadsDbContext>();
    }
}
