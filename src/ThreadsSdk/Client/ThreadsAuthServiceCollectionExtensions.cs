using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk;
using ThreadsSdk.Auth;
using ThreadsSdk.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="ThreadsOAuth"/> and <see cref="ThreadsLogins"/>.</summary>
public static class ThreadsAuthServiceCollectionExtensions
{
    private const string HttpClientName = "ThreadsSdk.OAuth";

    /// <summary>
    /// Registers a <see cref="ThreadsOAuth"/>. What the options do not set comes from the environment: THREADS_APP_ID, THREADS_API_SECRET (or
    /// THREADS_APP_SECRET) and THREADS_REDIRECT_URI; and THREADS_BASE_ADDRESS, which the authorization window follows as well. What is still
    /// missing is said on the start of the app.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder, to add handlers to the requests. Their URLs may hold secrets: such a handler must not log them.</returns>
    public static IHttpClientBuilder AddThreadsOAuth(this IServiceCollection services, Action<ThreadsOAuthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ThreadsOAuthOptions>, ThreadsOAuthOptionsValidator>());
        var options = services.AddOptions<ThreadsOAuthOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.PostConfigure(static options => OAuthEnvironment.FillApp(options, Environment.GetEnvironmentVariable));
        return services.AddParts();
    }

    /// <summary>
    /// Registers a <see cref="ThreadsLogins"/> over the <see cref="IThreadsCredentialStore"/> that is registered. It needs no
    /// <see cref="AddThreadsOAuth"/>, which is for logging in.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddThreadsLogins(this IServiceCollection services, Action<ThreadsLoginsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.AddOptions<ThreadsLoginsOptions>();
        services.TryAddSingleton(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<ThreadsLoginsOptions>>().Value.Clone();
            options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
            options.TimeProvider = Clock(provider, options.TimeProvider);
            return new ThreadsLogins(provider.GetRequiredService<IThreadsCredentialStore>(), provider.GetRequiredService<ThreadsOAuth>(), options);
        });
        services.AddParts();
        return services;
    }

    /// <summary>
    /// Gives the <see cref="ThreadsClient"/> of <c>AddThreads</c> the token of a stored login: the one of the user the function names, which is asked
    /// in the scope the client is made in, such as that of a web request.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="userId">The id of the user to act for.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddThreadsUser(this IServiceCollection services, Func<IServiceProvider, string> userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        return services.AddThreadsLogins().AddTransient(provider => provider.GetRequiredService<ThreadsLogins>().For(userId(provider)));
    }

    /// <summary>Gives the <see cref="ThreadsClient"/> that <c>AddThreads</c> registers under a name the token of a stored login.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the client.</param>
    /// <param name="userId">The id of the user to act for.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddThreadsUser(this IServiceCollection services, string name, Func<IServiceProvider, string> userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(userId);
        return services.AddThreadsLogins().AddKeyedTransient(name, (provider, _) => provider.GetRequiredService<ThreadsLogins>().For(userId(provider)));
    }

    private static IHttpClientBuilder AddParts(this IServiceCollection services)
    {
        services.AddOptions<ThreadsOAuthOptions>();
        services.AddOptions<ThreadsClientOptions>().PostConfigure(static options => options.WithAddressOfEnvironment());
        services.TryAddSingleton(static provider =>
        {
            var options = ClientOptions(provider).Clone();
            options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
            options.TimeProvider = Clock(provider, options.TimeProvider);
            options.AccessToken = null;
            options.AccessTokenProvider = null;
            var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName);
            return new ThreadsOAuth(provider.GetRequiredService<IOptions<ThreadsOAuthOptions>>().Value, options, client);
        });
        return services.AddHttpClient(HttpClientName)
            .ConfigureHttpClient(Connection.Configure)
            .ConfigurePrimaryHttpMessageHandler(static provider => ClientOptions(provider).HttpMessageHandler ?? Handlers.Create())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(static _ => true);
    }

    /// <summary>Where the options of the app's logins do not say how to reach Threads, those of its client do.</summary>
    private static ThreadsClientOptions ClientOptions(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<ThreadsOAuthOptions>>().Value.Client?.Clone().WithAddressOfEnvironment()
        ?? provider.GetRequiredService<IOptionsMonitor<ThreadsClientOptions>>().Get(Options.Options.DefaultName);

    private static TimeProvider Clock(IServiceProvider provider, TimeProvider own) =>
        own == TimeProvider.System ? provider.GetService<TimeProvider>() ?? own : own;
}
