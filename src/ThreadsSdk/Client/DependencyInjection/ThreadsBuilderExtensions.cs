using System.Diagnostics.CodeAnalysis;
using ThreadsSdk;
using ThreadsSdk.Client.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to a Threads client what an app needs besides it: logins, stores, media hosts and HTTP handlers.</summary>
public static partial class ThreadsBuilderExtensions
{
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors;

    /// <summary>Configures the <see cref="HttpClient"/> that sends the client's calls, for instance to add handlers.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">
    /// Changes the registration of the HttpClient. A handler that repeats requests must not repeat one that is not
    /// <see cref="ThreadsOperation.IsRepeatable"/>; otherwise a lost response leads to two posts.
    /// </param>
    /// <returns>The same builder, for further calls.</returns>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads(configuration.GetSection("Threads"))
    ///     .ConfigureHttpClient(http => http.AddHttpMessageHandler(() => new MyHandler()));
    ///
    /// public sealed class MyHandler : DelegatingHandler;
    /// </code>
    /// </example>
    public static IThreadsBuilder ConfigureHttpClient(this IThreadsBuilder builder, Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        configure(builder.Services.AddHttpClient(ClientRegistration.HttpName(builder.Name)));
        return builder;
    }
}
