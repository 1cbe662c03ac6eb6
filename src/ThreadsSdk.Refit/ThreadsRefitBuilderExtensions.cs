using Microsoft.Extensions.DependencyInjection.Extensions;
using Refit;
using ThreadsSdk;
using ThreadsSdk.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Refit to a registered Threads client.</summary>
public static class ThreadsRefitBuilderExtensions
{
    /// <summary>
    /// Sends the requests of the client through Refit, and registers <see cref="IThreadsRefitApi"/> and the interface of each group, such
    /// as <see cref="IMediaRefitApi"/>. For a named client they are keyed by its name.
    /// </summary>
    /// <param name="builder">The builder of the client. Its options also apply to the interfaces, except for retries.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <remarks>
    /// <para>
    /// A call of an interface makes one attempt, limited by <see cref="ThreadsClientOptions.Timeout"/>. A call that gets no response
    /// headers ends after two minutes, even if the timeout is longer or infinite; <see cref="IThreadsClient"/> waits for the full timeout.
    /// </para>
    /// <para>
    /// The default loggers of the HTTP client factory are off, because they log whole addresses. Instead, each response is logged by its
    /// operation, at the level Debug.
    /// </para>
    /// </remarks>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads(configuration.GetSection("Threads")).UseRefit();
    /// </code>
    /// </example>
    public static IThreadsBuilder UseRefit(this IThreadsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (services, name) = (builder.Services, builder.Name);
        builder.ConfigureOptions<ThreadsClientOptions>(static options => options.UseRefit());
        builder.ConfigureHttpClient(http =>
        {
            http.RemoveAllLoggers();
            services.TryAdd(Describe(typeof(IThreadsRefitApi), name, provider => CreateApi(provider, name, http.Name)));
        });

        foreach (var group in typeof(IThreadsRefitApi).GetInterfaces())
        {
            services.TryAdd(
                Describe(
                    group,
                    name,
                    provider =>
                        name.Length == 0
                            ? provider.GetRequiredService<IThreadsRefitApi>()
                            : provider.GetRequiredKeyedService<IThreadsRefitApi>(name)
                )
            );
        }

        return builder;
    }

    // Refit's own registration makes its settings once for the app, so that every scope would get the token of the first.
    private static IThreadsRefitApi CreateApi(IServiceProvider provider, string name, string httpName)
    {
        var options = provider.GetOptions<ThreadsClientOptions>(name);
        var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpName);
        client.BaseAddress = options.BaseAddress;
        if (client.Timeout == Timeout.InfiniteTimeSpan)
        {
            client.Timeout = options.Timeout;
        }

        var token = ThreadsTokenSource.Registered(provider, name, options);
        return RestService.ForGenerated<IThreadsRefitApi>(client, ThreadsRefit.Create(token, ThreadsHttp.RequestOptions(provider, name)));
    }

    private static ServiceDescriptor Describe(Type service, string name, Func<IServiceProvider, object> create) =>
        new(service, name.Length == 0 ? null : name, (provider, _) => create(provider), ServiceLifetime.Transient);
}
