using Microsoft.Extensions.Configuration;
using ThreadsSdk;
using ThreadsSdk.Client.Configuration;
using ThreadsSdk.Client.DependencyInjection;
using ThreadsSdk.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Threads clients with dependency injection.</summary>
public static class ThreadsServiceCollectionExtensions
{
    /// <summary>
    /// Registers a Threads client as <see cref="IThreadsClient"/>, <see cref="IThreadsPublisher"/> and <see cref="ThreadsClient"/>. Its
    /// token comes from the options, from the registered <see cref="IThreadsAccessTokenProvider"/>, or from a stored login
    /// (<c>ForUser</c>). An app with none of these and no stored logins does not start.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder to add logins, stores, media hosts and HTTP handlers.</returns>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads(options => options.AccessToken = configuration["ThreadsToken"])
    ///     .AddFileJournalStore("/var/lib/app/journals")
    ///     .ConfigureHttpClient(http => http.SetHandlerLifetime(TimeSpan.FromMinutes(5)));
    ///
    /// // A class of the app depends on the interface only.
    /// public sealed class Announcer(IThreadsPublisher threads)
    /// {
    ///     public Task AnnounceAsync(string text) => threads.PublishAsync(Post.Text(text));
    /// }
    /// </code>
    /// </example>
    public static IThreadsBuilder AddThreads(this IServiceCollection services, Action<ThreadsClientOptions>? configure = null) =>
        Add(services, Options.Options.DefaultName).Configure(configure);

    /// <summary>Registers a Threads client whose options come from the app's configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">
    /// The configuration section, with a key for each property of <see cref="ThreadsClientOptions"/> that text can express, such as
    /// <c>AccessToken</c>, <c>BaseAddress</c> and <c>Timeout</c>. If a value is invalid, the app does not start and the message names the
    /// key.
    /// </param>
    /// <returns>A builder to add logins, stores, media hosts and HTTP handlers.</returns>
    /// <example>
    /// <code language="csharp">
    /// // appsettings.json: { "Threads": { "Timeout": "00:00:30", "MaxRetries": 5 } }
    /// // The token is in an environment variable: Threads__AccessToken.
    /// services.AddThreads(configuration.GetSection("Threads"));
    /// </code>
    /// </example>
    public static IThreadsBuilder AddThreads(this IServiceCollection services, IConfiguration configuration) =>
        Add(services, Options.Options.DefaultName).Bind(configuration);

    /// <summary>
    /// Registers a named Threads client, for instance one for each account of the app. Its services are keyed by the name, and its options
    /// have that name.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder to add logins, stores, media hosts and HTTP handlers.</returns>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads("news", options => options.AccessToken = configuration["NewsToken"]);
    /// services.AddThreads("sports", options => options.AccessToken = configuration["SportsToken"]);
    ///
    /// public sealed class NewsDesk([FromKeyedServices("news")] IThreadsPublisher threads);
    /// </code>
    /// </example>
    public static IThreadsBuilder AddThreads(
        this IServiceCollection services,
        string name,
        Action<ThreadsClientOptions>? configure = null
    ) => AddNamed(services, name).Configure(configure);

    /// <summary>Registers a named Threads client whose options come from the app's configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name of the client.</param>
    /// <param name="configuration">The configuration section, with a key for each property that text can express.</param>
    /// <returns>A builder to add logins, stores, media hosts and HTTP handlers.</returns>
    public static IThreadsBuilder AddThreads(this IServiceCollection services, string name, IConfiguration configuration) =>
        AddNamed(services, name).Bind(configuration);

    private static ThreadsBuilder AddNamed(IServiceCollection services, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add(services, name);
    }

    private static ThreadsBuilder Add(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        var builder = new ThreadsBuilder(services, name);
        ClientRegistration.Add(builder);
        return builder;
    }

    private static ThreadsBuilder Configure(this ThreadsBuilder builder, Action<ThreadsClientOptions>? configure)
    {
        builder.ConfigureOptions(configure);
        return builder;
    }

    private static ThreadsBuilder Bind(this ThreadsBuilder builder, IConfiguration configuration)
    {
        builder.BindOptions<ThreadsClientOptions>(configuration, CoreOptions.Bind);
        return builder;
    }
}
