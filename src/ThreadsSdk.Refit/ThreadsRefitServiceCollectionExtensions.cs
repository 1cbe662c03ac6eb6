using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Refit;
using ThreadsSdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Refit interfaces of the Threads API.</summary>
public static class ThreadsRefitServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IThreadsRefitApi"/>, the interface of each group such as <see cref="IMediaRefitApi"/>, and what <c>AddThreads</c>
    /// registers. The token comes from the options, or from the <see cref="IThreadsAccessTokenProvider"/> that is registered: a scoped one
    /// gives each scope the token of its own user.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">
    /// Sets the options. The interfaces use the address, the token and the handler; the retries, time limits, <c>OnResponse</c> and telemetry
    /// of the options are those of <see cref="ThreadsClient"/>.
    /// </param>
    /// <returns>
    /// A builder, to add handlers to the requests, such as those that repeat them: a call of an interface makes one attempt. The default
    /// loggers of the factory are off, because they name whole addresses.
    /// </returns>
    public static IHttpClientBuilder AddThreadsRefit(this IServiceCollection services, Action<ThreadsClientOptions>? configure = null)
    {
        var builder = services.AddThreads(configure)
            .RemoveAllLoggers()
            .ConfigureHttpClient(static (provider, client) => client.BaseAddress = OptionsOf(provider).BaseAddress);

        // Refit's own registration makes its settings once for the app, so that every scope would get the token of the first.
        if (services.All(service => service.ServiceType != typeof(IThreadsRefitApi)))
        {
            builder.AddTypedClient(static (client, provider) => RestService.ForGenerated<IThreadsRefitApi>(client, CreateSettings(provider)));
        }

        foreach (var group in typeof(IThreadsRefitApi).GetInterfaces())
        {
            services.TryAddTransient(group, static provider => provider.GetRequiredService<IThreadsRefitApi>());
        }

        return builder;
    }

    private static RefitSettings CreateSettings(IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        var tokens = provider.GetService<IThreadsAccessTokenProvider>();
        if (tokens is not null && (options.AccessToken is not null || options.AccessTokenProvider is not null))
        {
            throw new InvalidOperationException(
                $"The options of the Threads client give a token, and an {nameof(IThreadsAccessTokenProvider)} is registered as well. "
                + "Give only one, so that it is clear whose token is used.");
        }

        return (tokens ?? options.AccessTokenProvider, options.AccessToken) switch
        {
            ({ } provided, _) => ThreadsRefit.CreateSettings(provided),
            (_, { } token) => ThreadsRefit.CreateSettings(token),
            _ => ThreadsRefit.CreateSettings(),
        };
    }

    private static ThreadsClientOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptionsMonitor<ThreadsClientOptions>>().Get(Options.Options.DefaultName);
}
