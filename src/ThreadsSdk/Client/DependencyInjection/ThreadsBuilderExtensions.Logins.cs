using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using ThreadsSdk.Auth;
using ThreadsSdk.Client.Configuration;
using ThreadsSdk.Client.DependencyInjection;
using ThreadsSdk.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <content>Logging in, and staying logged in.</content>
public static partial class ThreadsBuilderExtensions
{
    /// <summary>
    /// Registers a <see cref="ThreadsOAuth"/>, to log users in. What the options do not set comes from the environment: THREADS_APP_ID,
    /// THREADS_API_SECRET (or THREADS_APP_SECRET) and THREADS_REDIRECT_URI. The app does not start when one of the three is missing.
    /// </summary>
    /// <param name="builder">
    /// The builder of the client. Its options say how to reach Threads, unless <see cref="ThreadsOAuthOptions.Client"/> does.
    /// </param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddOAuth(this IThreadsBuilder builder, Action<ThreadsOAuthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AuthRegistration.AddOAuth(builder);
        return builder.ConfigureOptions(configure);
    }

    /// <summary>Registers a <see cref="ThreadsOAuth"/> whose options come from the configuration of the app.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">
    /// The section of the options: <c>AppId</c>, <c>AppSecret</c>, <c>RedirectUri</c>, <c>AuthorizeHost</c>, and <c>Scopes</c> as a
    /// list or as one text with commas between them.
    /// </param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddOAuth(this IThreadsBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AuthRegistration.AddOAuth(builder);
        return builder.BindOptions<ThreadsOAuthOptions>(configuration, CoreOptions.Bind);
    }

    /// <summary>
    /// Configures the <see cref="HttpClient"/> that logs in and refreshes tokens. The addresses of its requests can hold secrets: a
    /// handler must not log them.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Changes the registration.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder ConfigureOAuthHttpClient(this IThreadsBuilder builder, Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        configure(builder.Services.AddHttpClient(AuthRegistration.HttpName(builder.Name)));
        return builder;
    }

    /// <summary>
    /// Registers a <see cref="ThreadsLogins"/> over the <see cref="IThreadsCredentialStore"/> that is registered: a client with a name
    /// that has no store of its own shares the app's. Needs no <c>AddOAuth</c>, which is for logging in.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    /// <example>
    /// <code>
    /// services.AddThreads()
    ///     .AddOAuth(configuration.GetSection("Threads:OAuth"))
    ///     .AddLogins()
    ///     .AddFileCredentialStore("/var/lib/app/logins")
    ///     .ForUser(provider => provider.GetRequiredService&lt;CurrentUser&gt;().ThreadsId);
    /// </code>
    /// </example>
    public static IThreadsBuilder AddLogins(this IThreadsBuilder builder, Action<ThreadsLoginsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AuthRegistration.AddLogins(builder);
        return builder.ConfigureOptions(configure);
    }

    /// <summary>Registers a <see cref="ThreadsLogins"/> whose options come from the configuration of the app.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">
    /// The section of the options: <c>RefreshBelow</c>, <c>RefreshWait</c>, <c>RetryDelay</c>, <c>MaxRetryDelay</c>, <c>ReloadAfter</c>.
    /// </param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddLogins(this IThreadsBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AuthRegistration.AddLogins(builder);
        return builder.BindOptions<ThreadsLoginsOptions>(configuration, CoreOptions.Bind);
    }

    /// <summary>
    /// Gives the client the token of a stored login, refreshed when it is time for that. Registers the logins as <c>AddLogins</c> does.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="userId">
    /// Gets the id of the user to act for. It is asked in the scope the client is made in, such as that of a web request.
    /// </param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder ForUser(this IThreadsBuilder builder, Func<IServiceProvider, string> userId)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(userId);
        AuthRegistration.AddLogins(builder);
        var name = builder.Name;
        builder.Set(ServiceLifetime.Transient, provider => provider.GetOwn<ThreadsLogins>(name).For(userId(provider)));
        return builder;
    }

    /// <summary>Keeps the logins of users in a store of your own.</summary>
    /// <typeparam name="TStore">The store. The container makes one for the app.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddCredentialStore<[DynamicallyAccessedMembers(Constructors)] TStore>(this IThreadsBuilder builder)
        where TStore : class, IThreadsCredentialStore
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Set<IThreadsCredentialStore, TStore>();
        return builder;
    }

    /// <summary>Keeps the logins of users in a store of your own.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="create">Makes the store, once for the app.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddCredentialStore(this IThreadsBuilder builder, Func<IServiceProvider, IThreadsCredentialStore> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Set(ServiceLifetime.Singleton, create);
        return builder;
    }

    /// <summary>Keeps the logins of users in a folder, as <see cref="FileThreadsCredentialStore"/> does.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="folder">The folder, which is made with the first login.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddFileCredentialStore(this IThreadsBuilder builder, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return builder.AddCredentialStore(_ => new FileThreadsCredentialStore(folder));
    }
}
