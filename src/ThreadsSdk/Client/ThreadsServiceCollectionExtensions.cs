using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="ThreadsClient"/>.</summary>
public static class ThreadsServiceCollectionExtensions
{
    private const string HttpClientName = "ThreadsSdk";

    /// <summary>
    /// Registers a <see cref="ThreadsClient"/>, as <see cref="IThreadsClient"/> and <see cref="IThreadsPublisher"/> as well. Its token comes
    /// from the options, or from the <see cref="IThreadsAccessTokenProvider"/> that is registered: a scoped one gives each scope the token of
    /// its own user. An app that has neither does not start.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder, to add handlers to the requests.</returns>
    public static IHttpClientBuilder AddThreads(this IServiceCollection services, Action<ThreadsClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddTransient(static provider => Create(provider, Options.Options.DefaultName));
        services.TryAddTransient<IThreadsClient>(static provider => provider.GetRequiredService<ThreadsClient>());
        services.TryAddTransient<IThreadsPublisher>(static provider => provider.GetRequiredService<IThreadsClient>());
        return services.AddParts(Options.Options.DefaultName, configure);
    }

    /// <summary>
    /// Registers a <see cref="ThreadsClient"/> of its own under a name, for instance for an account of the app: it, <see cref="IThreadsClient"/>
    /// and <see cref="IThreadsPublisher"/> are services with the name as their key. Its token comes from the options of that name, or from the
    /// <see cref="IThreadsAccessTokenProvider"/> with that key. An app that has neither does not start.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder, to add handlers to the requests.</returns>
    public static IHttpClientBuilder AddThreads(
        this IServiceCollection services, string name, Action<ThreadsClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        services.TryAddKeyedTransient(name, static (provider, key) => Create(provider, (string)key!));
        services.TryAddKeyedTransient<IThreadsClient>(name, static (provider, key) => provider.GetRequiredKeyedService<ThreadsClient>(key));
        services.TryAddKeyedTransient<IThreadsPublisher>(name, static (provider, key) => provider.GetRequiredKeyedService<IThreadsClient>(key));
        return services.AddParts(name, configure);
    }

    private static IHttpClientBuilder AddParts(this IServiceCollection services, string name, Action<ThreadsClientOptions>? configure)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ThreadsClientOptions>, ThreadsOptionsValidator>());
        var options = services.AddOptions<ThreadsClientOptions>(name).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.PostConfigure(static options => options.WithAddressOfEnvironment());
        options.Validate<IServiceProvider>(
            (options, provider) => HasToken(provider, name, options),
            $"The Threads client{(name.Length == 0 ? "" : $" \"{name}\"")} has no access token. Set {nameof(ThreadsClientOptions.AccessToken)} or "
            + $"{nameof(ThreadsClientOptions.AccessTokenProvider)} in its options, register an {nameof(IThreadsAccessTokenProvider)}"
            + $"{(name.Length == 0 ? "" : " with its name as the key")}, or use AddThreadsUser.");
        services.TryAddKeyedSingleton(name, static (provider, key) => CreateSettings(provider, (string)key!));
        return services.AddHttpClient(HttpName(name))
            .ConfigureHttpClient(Connection.Configure)
            .ConfigurePrimaryHttpMessageHandler(provider => OptionsOf(provider, name).HttpMessageHandler ?? Handlers.Create())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(static _ => true);
    }

    /// <summary>Whether a client gets a token from somewhere. Providers are not made for it: they may be scoped.</summary>
    private static bool HasToken(IServiceProvider provider, string name, ThreadsClientOptions options)
    {
        if (options.AccessToken is not null || options.AccessTokenProvider is not null)
        {
            return true;
        }

        // A container that cannot tell is believed.
        return name.Length == 0
            ? provider.GetService<IServiceProviderIsService>()?.IsService(typeof(IThreadsAccessTokenProvider)) ?? true
            : provider.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(IThreadsAccessTokenProvider), name) ?? true;
    }

    private static ThreadsClient Create(IServiceProvider provider, string name)
    {
        var options = OptionsOf(provider, name);
        var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpName(name));
        var settings = provider.GetRequiredKeyedService<ThreadsSettings>(name);
        var tokens = ThreadsTokenSource.Registered(provider, name, options);
        return new ThreadsClient(new ThreadsTransport(settings, new Connection(client, options).Sender, tokens));
    }

    private static ThreadsSettings CreateSettings(IServiceProvider provider, string name)
    {
        var options = OptionsOf(provider, name).Clone();
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        if (options.TimeProvider == TimeProvider.System)
        {
            options.TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        }

        return new ThreadsSettings(options);
    }

    private static ThreadsClientOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<ThreadsClientOptions>>().Get(name);

    private static string HttpName(string name) => name.Length == 0 ? HttpClientName : $"{HttpClientName}:{name}";
}
