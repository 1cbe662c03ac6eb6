using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Auth;
using ThreadsSdk.Client.Configuration;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Client.DependencyInjection;

/// <summary>Registers the services of one client.</summary>
internal static class ClientRegistration
{
    /// <summary>Registers the services of a client once.</summary>
    public static void Add(ThreadsBuilder builder)
    {
        var name = builder.Name;
        if (!builder.AddOptions<ThreadsClientOptions>((provider, options, errors) => Check(provider, name, options, errors)))
        {
            return;
        }

        builder.Services.AddOptions<ThreadsClientOptions>(name).PostConfigure(static options => options.WithAddressOfEnvironment());
        builder.Services.TryAddKeyedSingleton(name, static (provider, key) => CreateSettings(provider, (string)key!));
        builder.Services.TryAddKeyedSingleton(name, static (provider, key) => PublishDefaults.Create(provider, (string)key!));
        builder.TryAdd(ServiceLifetime.Transient, provider => CreateClient(provider, name));
        builder.TryAdd<IThreadsClient>(ServiceLifetime.Transient, provider => provider.GetOwn<ThreadsClient>(name));
        builder.TryAdd<IThreadsPublisher>(ServiceLifetime.Transient, provider => provider.GetOwn<IThreadsClient>(name));
        builder
            .Services.AddHttpClient(HttpName(name))
            .ConfigureHttpClient(Connection.Configure)
            .ConfigurePrimaryHttpMessageHandler(provider =>
                provider.GetOptions<ThreadsClientOptions>(name).HttpMessageHandler ?? Handlers.Create()
            )
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(static _ => true);
    }

    /// <summary>Gets the name of the client's <see cref="HttpClient"/>.</summary>
    public static string HttpName(string name) => name.Length == 0 ? ThreadsHttp.ClientName : $"{ThreadsHttp.ClientName}:{name}";

    private static void Check(IServiceProvider provider, string name, ThreadsClientOptions options, OptionsErrors errors)
    {
        errors.AddOf(options.Validate);
        if (!HasToken(provider, name, options))
        {
            var (client, key) = name.Length == 0 ? ("client", "") : ($"client \"{name}\"", " with its name as the key");
            errors.AddMissing(
                nameof(ThreadsClientOptions.AccessToken),
                $"The Threads {client} has no access token. Set {nameof(ThreadsClientOptions.AccessToken)} or "
                    + $"{nameof(ThreadsClientOptions.AccessTokenProvider)} in its options, "
                    + $"register an {nameof(IThreadsAccessTokenProvider)}{key}, or call {nameof(ThreadsBuilderExtensions.ForUser)}."
            );
        }
    }

    /// <summary>
    /// Determines whether a client has a source for its token. An app with stored logins may create its clients from these instead.
    /// </summary>
    private static bool HasToken(IServiceProvider provider, string name, ThreadsClientOptions options) =>
        options.AccessToken is not null
        || options.AccessTokenProvider is not null
        || provider.HasOwn<IThreadsAccessTokenProvider>(name)
        || provider.HasOwn<ThreadsLogins>(name);

    public static ThreadsClient CreateClient(IServiceProvider provider, string name, ThreadsTokenSource? tokens = null)
    {
        var options = provider.GetOptions<ThreadsClientOptions>(name);
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpName(name));
        var settings = provider.GetRequiredKeyedService<ThreadsSettings>(name);
        tokens ??= ThreadsTokenSource.Registered(provider, name, options);
        var transport = new ThreadsTransport(settings, new Connection(http, options).Sender, tokens);
        return new ThreadsClient(transport, provider.GetRequiredKeyedService<PublishDefaults>(name).With(provider), tokens.UserId);
    }

    private static ThreadsSettings CreateSettings(IServiceProvider provider, string name)
    {
        var options = provider.GetOptions<ThreadsClientOptions>(name).Clone();
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        options.TimeProvider = provider.ClockOf(options.TimeProvider);
        return new ThreadsSettings(options);
    }
}
