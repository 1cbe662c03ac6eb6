using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk.Auth;
using ThreadsSdk.Client.Configuration;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Client.DependencyInjection;

/// <summary>Registers the services that log users in and keep them logged in.</summary>
internal static class AuthRegistration
{
    private const string HttpClientName = "ThreadsSdk.OAuth";

    private const string NoStore =
        "Stored Threads logins have no store. Call "
        + $"{nameof(ThreadsBuilderExtensions.AddFileCredentialStore)} or {nameof(ThreadsBuilderExtensions.AddCredentialStore)}, "
        + "AddEntityFrameworkStores of ThreadsSdk.EntityFrameworkCore, "
        + $"or register an {nameof(IThreadsCredentialStore)}.";

    /// <summary>Registers OAuth login, which requires the settings of an app at Meta.</summary>
    public static void AddOAuth(IThreadsBuilder builder)
    {
        AddConnection(builder);
        if (builder.AddOptions<ThreadsOAuthOptions>(static (_, options, errors) => CheckOAuth(options, errors)))
        {
            builder
                .Services.AddOptions<ThreadsOAuthOptions>(builder.Name)
                .PostConfigure(static options => OAuthEnvironment.FillApp(options, Environment.GetEnvironmentVariable));
        }
    }

    /// <summary>Registers stored logins. Refreshing them requires no app settings.</summary>
    public static void AddLogins(IThreadsBuilder builder)
    {
        var name = builder.Name;
        AddConnection(builder);
        if (builder.AddOptions<ThreadsLoginsOptions>((provider, options, errors) => CheckLogins(provider, name, options, errors)))
        {
            builder.TryAdd(ServiceLifetime.Singleton, provider => CreateLogins(provider, name));
            builder.TryAdd<IThreadsClientFactory>(ServiceLifetime.Singleton, provider => new ThreadsClientFactory(provider, name));
        }
    }

    /// <summary>Gets the name of the <see cref="HttpClient"/> that the client's <see cref="ThreadsOAuth"/> uses.</summary>
    public static string HttpName(string name) => name.Length == 0 ? HttpClientName : $"{HttpClientName}:{name}";

    private static void AddConnection(IThreadsBuilder builder)
    {
        var name = builder.Name;
        if (!builder.TryAdd(ServiceLifetime.Singleton, provider => CreateOAuth(provider, name)))
        {
            return;
        }

        builder.Services.AddOptions<ThreadsOAuthOptions>(name);
        builder
            .Services.AddHttpClient(HttpName(name))
            .ConfigureHttpClient(Connection.Configure)
            .ConfigurePrimaryHttpMessageHandler(provider => ClientOptions(provider, name).HttpMessageHandler ?? Handlers.Create())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(static _ => true);
    }

    private static ThreadsOAuth CreateOAuth(IServiceProvider provider, string name)
    {
        var options = ClientOptions(provider, name).Clone();
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        options.TimeProvider = provider.ClockOf(options.TimeProvider);
        options.AccessToken = null;
        options.AccessTokenProvider = null;
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpName(name));
        return new ThreadsOAuth(provider.GetOptions<ThreadsOAuthOptions>(name), options, http);
    }

    private static ThreadsLogins CreateLogins(IServiceProvider provider, string name)
    {
        var options = provider.GetOptions<ThreadsLoginsOptions>(name).Clone();
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        options.TimeProvider = provider.ClockOf(options.TimeProvider);
        var store = provider.FindShared<IThreadsCredentialStore>(name) ?? throw new InvalidOperationException(NoStore);
        return new ThreadsLogins(store, provider.GetOwn<ThreadsOAuth>(name), options);
    }

    /// <summary>Gets the options for reaching Threads: those of the logins if they are set, or else those of the client.</summary>
    private static ThreadsClientOptions ClientOptions(IServiceProvider provider, string name) =>
        provider.GetOptions<ThreadsOAuthOptions>(name).Client?.Clone().WithAddressOfEnvironment()
        ?? provider.GetOptions<ThreadsClientOptions>(name);

    private static void CheckOAuth(ThreadsOAuthOptions options, OptionsErrors errors)
    {
        foreach (var (option, variable) in OAuthEnvironment.FindMissing(options))
        {
            errors.AddMissing(option, $"The Threads app has no {option}. Set it, or the environment variable {variable}.");
        }

        errors.AddOf(options.Validate);
        if (options.Client is { } client)
        {
            errors.AddOf(client.Validate, nameof(options.Client) + ":");
        }
    }

    private static void CheckLogins(IServiceProvider provider, string name, ThreadsLoginsOptions options, OptionsErrors errors)
    {
        errors.AddOf(options.Validate);
        if (!provider.HasOwn<IThreadsCredentialStore>(name) && !provider.HasOwn<IThreadsCredentialStore>(Options.DefaultName))
        {
            errors.Add(NoStore);
        }
    }
}
