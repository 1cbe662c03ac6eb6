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
    /// Registers a <see cref="ThreadsOAuth"/> to log users in. Options that are not set come from the environment variables THREADS_APP_ID,
    /// THREADS_API_SECRET (or THREADS_APP_SECRET) and THREADS_REDIRECT_URI. The app does not start if one of the three is missing.
    /// </summary>
    /// <param name="builder">
    /// The builder of the client. The client's options say how to reach Threads, unless <see cref="ThreadsOAuthOptions.Client"/> does.
    /// </param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads().AddOAuth(options => options.RedirectUri = "https://app.example/callback");
    /// </code>
    /// </example>
    public static IThreadsBuilder AddOAuth(this IThreadsBuilder builder, Action<ThreadsOAuthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AuthRegistration.AddOAuth(builder);
        return builder.ConfigureOptions(configure);
    }

    /// <summary>Registers a <see cref="ThreadsOAuth"/> whose options come from the app's configuration.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">
    /// The configuration section with the keys <c>AppId</c>, <c>AppSecret</c>, <c>RedirectUri</c>, <c>AuthorizeHost</c>, and <c>Scopes</c>
    /// as a list or as one comma-separated value.
    /// </param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddOAuth(this IThreadsBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AuthRegistration.AddOAuth(builder);
        return builder.BindOptions<ThreadsOAuthOptions>(configuration, CoreOptions.Bind);
    }

    /// <summary>
    /// Configures the <see cref="HttpClient"/> that logs in and refreshes tokens. Its request addresses can contain secrets, so a handler
    /// must not log them.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Changes the registration of the HttpClient.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder ConfigureOAuthHttpClient(this IThreadsBuilder builder, Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        configure(builder.Services.AddHttpClient(AuthRegistration.HttpName(builder.Name)));
        return builder;
    }

    /// <summary>
    /// Registers a <see cref="ThreadsLogins"/> over the registered <see cref="IThreadsCredentialStore"/>. A named client without a store of
    /// its own shares the app's. Does not require <c>AddOAuth</c>, which is for logging in.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads()
    ///     .AddOAuth(configuration.GetSection("Threads:OAuth"))
    ///     .AddLogins()
    ///     .AddFileCredentialStore("/var/lib/app/logins")
    ///     .ForUser(provider => provider.GetRequiredService&lt;CurrentUser&gt;().ThreadsId);
    ///
    /// // A scoped service of the app.
    /// public sealed record CurrentUser(string ThreadsId);
    /// </code>
    /// </example>
    public static IThreadsBuilder AddLogins(this IThreadsBuilder builder, Action<ThreadsLoginsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AuthRegistration.AddLogins(builder);
        return builder.ConfigureOptions(configure);
    }

    /// <summary>Registers a <see cref="ThreadsLogins"/> whose options come from the app's configuration.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">
    /// The configuration section with the keys <c>RefreshBelow</c>, <c>RefreshWait</c>, <c>RetryDelay</c>, <c>MaxRetryDelay</c> and
    /// <c>ReloadAfter</c>.
    /// </param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddLogins(this IThreadsBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AuthRegistration.AddLogins(builder);
        return builder.BindOptions<ThreadsLoginsOptions>(configuration, CoreOptions.Bind);
    }

    /// <summary>
    /// Uses the token of a stored login for the client and refreshes it when due. Registers the logins as <c>AddLogins</c> does.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="userId">
    /// Gets the id of the user to act for. It is called in the scope in which the client is created, such as that of a web request.
    /// </param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder ForUser(this IThreadsBuilder builder, Func<IServiceProvider, string> userId)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(userId);
        AuthRegistration.AddLogins(builder);
        var name = builder.Name;
        builder.Set(ServiceLifetime.Transient, provider => provider.GetOwn<ThreadsLogins>(name).For(userId(provider)));
        return builder;
    }

    /// <summary>Keeps user logins in a custom store.</summary>
    /// <typeparam name="TStore">The type of the store. The container creates one instance for the app.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddCredentialStore<[DynamicallyAccessedMembers(Constructors)] TStore>(this IThreadsBuilder builder)
        where TStore : class, IThreadsCredentialStore
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Set<IThreadsCredentialStore, TStore>();
        return builder;
    }

    /// <summary>Keeps user logins in a custom store.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="create">Creates the store, once for the app.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddCredentialStore(this IThreadsBuilder builder, Func<IServiceProvider, IThreadsCredentialStore> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Set(ServiceLifetime.Singleton, create);
        return builder;
    }

    /// <summary>Keeps user logins in a folder, using <see cref="FileThreadsCredentialStore"/>.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="folder">The folder. It is created when the first login is saved.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddFileCredentialStore(this IThreadsBuilder builder, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return builder.AddCredentialStore(_ => new FileThreadsCredentialStore(folder));
    }
}
