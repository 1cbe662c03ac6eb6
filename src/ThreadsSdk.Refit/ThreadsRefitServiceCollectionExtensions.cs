using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Refit;
using ThreadsSdk;
using ThreadsSdk.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Threads API over Refit.</summary>
public static class ThreadsRefitServiceCollectionExtensions
{
    /// <summary>
    /// Registers what <c>AddThreads</c> registers, with the requests going through Refit, and beside it <see cref="IThreadsRefitApi"/> and the
    /// interface of each group, such as <see cref="IMediaRefitApi"/>. The token comes from the options, or from the
    /// <see cref="IThreadsAccessTokenProvider"/> that is registered: a scoped one gives each scope the token of its own user.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">
    /// Sets the options. All hold for the interfaces as well, but for retries: a call of an interface makes one attempt, which may take as
    /// long as <c>Timeout</c>. Only a call that gets no headers of an answer ends after two minutes, even when <c>Timeout</c> is longer or
    /// infinite; <see cref="ThreadsClient"/> waits as long as it is told.
    /// </param>
    /// <returns>
    /// A builder, to add handlers to the requests. One that repeats them must leave alone what is not
    /// <see cref="ThreadsOperation.IsRepeatable"/>, as the standard resilience handler does with <c>Retry.DisableForUnsafeHttpMethods()</c>:
    /// otherwise there are two posts when an answer is lost. The default loggers of the factory are off, because they name whole addresses; in
    /// their place each answer is logged by its operation, at the level Debug.
    /// </returns>
    public static IHttpClientBuilder AddThreadsRefit(this IServiceCollection services, Action<ThreadsClientOptions>? configure = null)
    {
        var builder = services.AddThreads(configure).RemoveAllLoggers();
        services.Configure<ThreadsClientOptions>(static options => options.UseRefit());

        // Refit's own registration makes its settings once for the app, so that every scope would get the token of the first.
        if (services.All(service => service.ServiceType != typeof(IThreadsRefitApi)))
        {
            builder.AddTypedClient(CreateApi);
        }

        foreach (var group in typeof(IThreadsRefitApi).GetInterfaces())
        {
            services.TryAddTransient(group, static provider => provider.GetRequiredService<IThreadsRefitApi>());
        }

        return builder;
    }

    private static IThreadsRefitApi CreateApi(HttpClient client, IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<ThreadsClientOptions>>().Get(Options.Options.DefaultName);
        client.BaseAddress = options.BaseAddress;
        if (client.Timeout == Timeout.InfiniteTimeSpan)
        {
            client.Timeout = options.Timeout;
        }

        var token = ThreadsTokenSource.Registered(provider, Options.Options.DefaultName, options);
        return RestService.ForGenerated<IThreadsRefitApi>(
            client, ThreadsRefit.Create(token, ThreadsHttp.RequestOptions(provider, Options.Options.DefaultName)));
    }
}
