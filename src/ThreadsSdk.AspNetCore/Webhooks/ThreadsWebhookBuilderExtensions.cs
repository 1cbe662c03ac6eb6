using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ThreadsSdk;
using ThreadsSdk.AspNetCore;
using ThreadsSdk.AspNetCore.Webhooks;
using ThreadsSdk.Auth;
using ThreadsSdk.Runtime;
using ThreadsSdk.Webhooks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Receives webhooks in an app, and handles their events.</summary>
public static class ThreadsWebhookBuilderExtensions
{
    /// <summary>
    /// Receives webhooks at the address given to <c>MapThreadsWebhooks</c>, records their events in the registered
    /// <see cref="IThreadsWebhookInbox"/>, and has them handled. Without an inbox of the app, registered before or after, an
    /// <see cref="InMemoryThreadsWebhookInbox"/> serves. An app has one inbox, one set of options and one set of handlers, whichever of its clients they are configured with; the
    /// secret of each client this is called for counts.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <remarks>The app does not start without a verify token and a secret.</remarks>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads(configuration.GetSection("Threads"))
    ///     .AddOAuth(configuration.GetSection("Threads:OAuth"))
    ///     .AddWebhooks(options => options.VerifyToken = configuration["Threads:VerifyToken"])
    ///     .OnWebhook&lt;ReplyChange>((reply, context, cancellationToken) =>
    ///     {
    ///         Console.WriteLine($"{reply.Value.Username} replied: {reply.Value.Text}");
    ///         return Task.CompletedTask;
    ///     });
    /// </code>
    /// </example>
    public static IThreadsBuilder AddWebhooks(this IThreadsBuilder builder, Action<ThreadsWebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Add(builder).ConfigureOptions(configure);
        return builder;
    }

    /// <summary>Receives webhooks as <see cref="AddWebhooks(IThreadsBuilder, Action{ThreadsWebhookOptions})"/> does, with options from configuration.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">
    /// The configuration section, with a key for each property of <see cref="ThreadsWebhookOptions"/>. When it is reloaded, the new values
    /// count from the next request on.
    /// </param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddWebhooks(this IThreadsBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        var app = Add(builder).BindOptions<ThreadsWebhookOptions>(configuration, Bind);
        app.Services.AddSingleton<IOptionsChangeTokenSource<ThreadsWebhookOptions>>(
            new ConfigurationChangeTokenSource<ThreadsWebhookOptions>(app.Name, configuration)
        );
        return builder;
    }

    /// <summary>
    /// Handles the changes that a class declares by <see cref="IThreadsWebhookHandler{TChange}"/>, for one kind of change or several. A
    /// second call with the same class has no effect.
    /// </summary>
    /// <typeparam name="THandler">The class. It is created in a scope for each attempt to handle an event.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <exception cref="ArgumentException">The class handles no kind of change.</exception>
    public static IThreadsBuilder AddWebhookHandler<THandler>(this IThreadsBuilder builder)
        where THandler : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        var listeners = WebhookListener.FromClass(typeof(THandler));
        var isThere = builder.Services.Any(service =>
            service.ImplementationInstance is WebhookListener { HandlerType: { } type } && type == typeof(THandler)
        );
        if (!isThere)
        {
            builder.Services.TryAddScoped<THandler>();
            foreach (var listener in listeners)
            {
                builder.Services.AddSingleton(listener);
            }
        }

        return builder;
    }

    /// <summary>Handles one kind of change with a function. Handlers run in the order in which they were registered.</summary>
    /// <typeparam name="TChange">The kind of change, as for <see cref="IThreadsWebhookHandler{TChange}"/>.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="handle">Handles a change, as <see cref="IThreadsWebhookHandler{TChange}.HandleAsync"/> does.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder OnWebhook<TChange>(
        this IThreadsBuilder builder,
        Func<TChange, ThreadsWebhookContext, CancellationToken, Task> handle
    )
        where TChange : WebhookChange
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(handle);
        builder.Services.AddSingleton(WebhookListener.From(handle));
        return builder;
    }

    private static AppBuilder Add(IThreadsBuilder builder)
    {
        var services = builder.Services;
        var app = new AppBuilder(services);
        services.AddSingleton(new WebhookClient(builder.Name));
        app.AddOptions<ThreadsWebhookOptions>(static options => options.Validate());
        services.AddOptions<ThreadsOAuthOptions>(builder.Name);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ThreadsWebhookOptions>, SecretsValidator>());
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new InMemoryThreadsWebhookInbox(
            provider.GetRequiredService<TimeProvider>(),
            provider.GetWebhookOptions().Capacity
        ));
        services.TryAddSingleton<WebhookInbox>();
        services.TryAddSingleton<WebhookSignal>();
        services.TryAddSingleton<WebhookMetrics>();
        services.TryAddSingleton<CapacityGate>();
        services.TryAddSingleton<EventHandling>();
        services.TryAddSingleton<WebhookEndpoint>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WebhookWorker>());
        return app;
    }

    private static void Bind(ThreadsOptionsSection section, ThreadsWebhookOptions options)
    {
        options.AppSecrets = section.GetStrings(nameof(options.AppSecrets)) ?? options.AppSecrets;
        options.VerifyToken = section.GetString(nameof(options.VerifyToken)) ?? options.VerifyToken;
        options.MaxBodySize = section.GetInt32(nameof(options.MaxBodySize)) ?? options.MaxBodySize;
        options.Capacity = section.GetInt32(nameof(options.Capacity)) ?? options.Capacity;
        options.MaxAttempts = section.GetInt32(nameof(options.MaxAttempts)) ?? options.MaxAttempts;
        options.RetryDelay = section.GetTimeSpan(nameof(options.RetryDelay)) ?? options.RetryDelay;
        options.MaxConcurrency = section.GetInt32(nameof(options.MaxConcurrency)) ?? options.MaxConcurrency;
    }
}
