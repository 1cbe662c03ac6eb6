using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore;
using ThreadsSdk.Runtime;
using ThreadsSdk.Scheduling;
using ThreadsSdk.Scheduling.Clocks;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Drains;
using ThreadsSdk.Scheduling.Engine;
using ThreadsSdk.Scheduling.Housekeeping;
using ThreadsSdk.Scheduling.Lanes;
using ThreadsSdk.Scheduling.Media;
using ThreadsSdk.Scheduling.Observing;
using ThreadsSdk.Scheduling.Setup;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers scheduling.</summary>
public static class ThreadsSchedulingExtensions
{
    /// <summary>
    /// Registers an <see cref="IThreadsScheduler"/> that keeps the schedule in the database of one of the app's contexts, and a worker that
    /// publishes what is due with the stored logins of the users. Many processes may run a worker over one PostgreSQL database; over SQLite it
    /// is one.
    /// </summary>
    /// <typeparam name="TContext">
    /// The context, whose model has <see cref="ThreadsModelBuilderExtensions.UseThreads"/>, with the provider of PostgreSQL or SQLite.
    /// </typeparam>
    /// <param name="services">The services of the app.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same services, for further calls.</returns>
    /// <remarks>
    /// Over PostgreSQL, the worker needs to create the tables of Quartz, whose names begin with <c>threads_quartz_</c>, when it first starts.
    /// Clocks of workers need not agree: moments are those of the database. When the app stops, what is being published is finished first,
    /// for up to 20 seconds; then another worker goes on with it.
    /// </remarks>
    /// <example>
    /// <code language="csharp">
    /// using Microsoft.EntityFrameworkCore;
    ///
    /// services.AddDbContext&lt;AppDbContext&gt;(options => options.UseSqlite(configuration.GetConnectionString("App")));
    /// services.AddThreads().AddLogins().AddEntityFrameworkStores&lt;AppDbContext&gt;();
    /// services.AddThreadsScheduling&lt;AppDbContext&gt;();
    ///
    /// public sealed class AppDbContext(DbContextOptions&lt;AppDbContext&gt; options) : DbContext(options)
    /// {
    ///     protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseThreads();
    /// }
    /// </code>
    /// </example>
    public static IServiceCollection AddThreadsScheduling<TContext>(
        this IServiceCollection services,
        Action<ThreadsSchedulingOptions>? configure = null
    )
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(ContextDatabase.Create<TContext>);
        services.TryAddSingleton(ContextDatabase.Connections<TContext>);
        return AddSchedule(services, configure);
    }

    /// <summary>
    /// Registers an <see cref="IThreadsScheduler"/> and a worker over the database of their own that
    /// <c>AddEntityFrameworkStores(options => ...)</c> has chosen.
    /// </summary>
    /// <inheritdoc cref="AddThreadsScheduling{TContext}"/>
    /// <param name="services">The services of the app.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddThreadsScheduling(
        this IServiceCollection services,
        Action<ThreadsSchedulingOptions>? configure = null
    ) => services.AddThreadsScheduling<ThreadsDbContext>(configure);

    /// <summary>
    /// Registers an <see cref="IThreadsScheduler"/> and a worker over a database that no context maps, such as that of a program of your own
    /// beside an app. The tables have their usual names; <see cref="CreateThreadsScheduleAsync"/> creates those that are missing.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="source">
    /// The database: an <c>NpgsqlDataSource</c>, or for SQLite <c>SqliteFactory.Instance.CreateDataSource(...)</c>. It is not disposed.
    /// </param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same services, for further calls.</returns>
    /// <exception cref="ArgumentException">It is another kind of database.</exception>
    public static IServiceCollection AddThreadsScheduling(
        this IServiceCollection services,
        DbDataSource source,
        Action<ThreadsSchedulingOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(source);
        services.TryAddSingleton(provider => SourceDatabase.Create(source, provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.TryAddSingleton(SourceDatabase.Connections(source));
        return AddSchedule(services, configure);
    }

    /// <summary>
    /// Creates those tables of the schedule that are missing, where no context maps them: <c>CreateThreadsTablesAsync</c> and migrations do so
    /// otherwise.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the tables are there.</returns>
    public static Task CreateThreadsScheduleAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        return ScheduleSchema.CreateAsync(services.GetRequiredService<ScheduleDatabase>(), cancellationToken);
    }

    /// <summary>Has a scheduler plan within the transaction of a context: what it plans, moves or cancels commits with the app's own rows.</summary>
    /// <param name="scheduler">The scheduler that was registered.</param>
    /// <param name="context">
    /// The context of the same database. Without a transaction of its own, each call commits by itself. Keep the transaction short: the
    /// users whose posts it plans wait for it.
    /// </param>
    /// <returns>A scheduler for as long as the context lives.</returns>
    /// <exception cref="ArgumentException">The scheduler is another one.</exception>
    /// <example>
    /// <code language="csharp">
    /// using Microsoft.EntityFrameworkCore;
    /// using ThreadsSdk.Scheduling;
    ///
    /// public sealed class Announcer(IThreadsScheduler scheduler, DbContext db)
    /// {
    ///     public async Task AnnounceAsync(string userId, DateTimeOffset at)
    ///     {
    ///         await using var transaction = await db.Database.BeginTransactionAsync();
    ///         await scheduler.Within(db).ScheduleAsync(userId, Post.Text("Soon"), at);
    ///         await db.SaveChangesAsync();
    ///         await transaction.CommitAsync();
    ///     }
    /// }
    /// </code>
    /// </example>
    public static IThreadsScheduler Within(this IThreadsScheduler scheduler, DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return scheduler is Scheduler own
            ? own.Over(ContextDatabase.Within(context, own.Clock))
            : throw new ArgumentException("It is not the scheduler that AddThreadsScheduling has registered.", nameof(scheduler));
    }

    private const string NoLogins =
        "Scheduling needs the stored logins of users. Call services.AddThreads().AddLogins() with a store, such as AddEntityFrameworkStores.";

    private static IServiceCollection AddSchedule(IServiceCollection services, Action<ThreadsSchedulingOptions>? configure)
    {
        services.TryAddSingleton<IPostPublisher>(static provider => new ThreadsPostPublisher(
            provider.GetService<IThreadsClientFactory>() ?? throw new InvalidOperationException(NoLogins),
            provider.GetRequiredService<MediaTable>()
        ));
        services.AddHttpClient(ThreadsHttp.ClientName).AddHttpMessageHandler(static () => new UsageWatch.Handler());
        services.AddOptions<ThreadsSchedulingOptions>().Configure(configure ?? (static _ => { })).ValidateOnStart();
        services.AddMetrics();
        services.TryAddSingleton<ScheduleTelemetry>();
        services.TryAddSingleton<Scheduler>();
        services.TryAddSingleton<IThreadsScheduler>(static provider => provider.GetRequiredService<Scheduler>());
        services.TryAddSingleton<MediaTable>();
        services.TryAddSingleton<LaneTable>();
        services.TryAddSingleton<QuotaWindow>();
        services.TryAddSingleton<DatabaseClock>();
        services.TryAddSingleton<ScheduleEvents>();
        services.TryAddSingleton(CreateDrain);
        services.TryAddSingleton(CreateHousekeeping);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ThreadsSchedulingOptions>, OptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ScheduleWorker>(CreateWorker));
        return services;
    }

    private static ScheduleWorker CreateWorker(IServiceProvider provider) =>
        new(
            () => ActivatorUtilities.CreateInstance<WorkerEngine>(provider),
            provider.GetRequiredService<IOptions<ThreadsSchedulingOptions>>(),
            provider.GetRequiredService<ILogger<ScheduleWorker>>()
        );

    private static Drain CreateDrain(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ThreadsSchedulingOptions>>().Value;
        return new Drain(
            new DrainServices
            {
                Lanes = provider.GetRequiredService<LaneTable>(),
                Window = provider.GetRequiredService<QuotaWindow>(),
                Clock = provider.GetRequiredService<DatabaseClock>(),
                Publisher = provider.GetRequiredService<IPostPublisher>(),
                Telemetry = provider.GetRequiredService<ScheduleTelemetry>(),
                Events = provider.GetRequiredService<ScheduleEvents>(),
                Logger = provider.GetRequiredService<ILogger<Drain>>(),
                LateUpTo = options.LateUpTo,
                LanesOfDrain = options.MaxParallelUsers / 2,
            }
        );
    }

    private static HousekeepingServices CreateHousekeeping(IServiceProvider provider) =>
        new()
        {
            Database = provider.GetRequiredService<ScheduleDatabase>(),
            Recurring = provider.GetRequiredService<Scheduler>().Recurring,
            Media = provider.GetRequiredService<MediaTable>(),
            Scheduler = provider.GetRequiredService<IThreadsScheduler>(),
            Telemetry = provider.GetRequiredService<ScheduleTelemetry>(),
            Logger = provider.GetRequiredService<ILogger<HousekeepingServices>>(),
            KeepSettled = provider.GetRequiredService<IOptions<ThreadsSchedulingOptions>>().Value.KeepSettled,
            Logins = provider.GetService<ThreadsLogins>(),
            Credentials = provider.GetService<IThreadsCredentialStore>(),
            Clients = provider.GetService<IThreadsClientFactory>(),
        };

    private sealed class OptionsValidator : IValidateOptions<ThreadsSchedulingOptions>
    {
        public ValidateOptionsResult Validate(string? name, ThreadsSchedulingOptions options)
        {
            try
            {
                options.Validate();
                return ValidateOptionsResult.Success;
            }
            catch (ArgumentException e)
            {
                return ValidateOptionsResult.Fail(e.Message);
            }
        }
    }
}
