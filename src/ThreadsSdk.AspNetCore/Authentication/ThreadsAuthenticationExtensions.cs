using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ThreadsSdk;
using ThreadsSdk.AspNetCore;
using ThreadsSdk.AspNetCore.Authentication;
using ThreadsSdk.Auth;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds logging in with Threads to an app.</summary>
public static class ThreadsAuthenticationExtensions
{
    /// <summary>
    /// Adds logging in with Threads under the scheme <see cref="ThreadsAuthenticationDefaults.AuthenticationScheme"/>. The login is kept in
    /// the <see cref="IThreadsCredentialStore"/> of the app, which must have one; the cookie holds claims only. <see cref="IThreadsClient"/>
    /// then acts for the signed-in user.
    /// </summary>
    /// <param name="builder">The authentication builder.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static AuthenticationBuilder AddThreads(this AuthenticationBuilder builder) => builder.AddThreads(static _ => { });

    /// <inheritdoc cref="AddThreads(AuthenticationBuilder)"/>
    /// <param name="builder">The authentication builder.</param>
    /// <param name="configure">Sets the options.</param>
    /// <example>
    /// <code language="csharp">
    /// builder.Services.AddThreads().AddFileCredentialStore("/var/lib/app/logins");
    /// builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    ///     .AddCookie()
    ///     .AddThreads(options =>
    ///     {
    ///         options.AppId = builder.Configuration["Threads:AppId"]!;
    ///         options.AppSecret = builder.Configuration["Threads:AppSecret"]!;
    ///     });
    /// </code>
    /// </example>
    public static AuthenticationBuilder AddThreads(this AuthenticationBuilder builder, Action<ThreadsAuthenticationOptions> configure) =>
        builder.AddThreads(ThreadsAuthenticationDefaults.AuthenticationScheme, configure);

    /// <summary>Adds logging in with Threads under a scheme of another name.</summary>
    /// <param name="builder">The authentication builder.</param>
    /// <param name="scheme">The name of the scheme.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static AuthenticationBuilder AddThreads(
        this AuthenticationBuilder builder,
        string scheme,
        Action<ThreadsAuthenticationOptions> configure
    ) => builder.AddThreads(scheme, ThreadsAuthenticationDefaults.DisplayName, configure);

    /// <summary>Adds logging in with Threads under a scheme of another name and caption.</summary>
    /// <param name="builder">The authentication builder.</param>
    /// <param name="scheme">The name of the scheme.</param>
    /// <param name="caption">The caption of the scheme; null for none.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static AuthenticationBuilder AddThreads(
        this AuthenticationBuilder builder,
        string scheme,
        string? caption,
        Action<ThreadsAuthenticationOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var threads = services.AddThreads().AddLogins();
        if (!services.Any(static service => service.ServiceType == typeof(IThreadsAccessTokenProvider) && !service.IsKeyedService))
        {
            threads.ForSignedInUser().HoldAtRateLimits();
        }

        services.TryAddSingleton<UsedStates>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<ThreadsAuthenticationOptions>, ThreadsAuthenticationPostConfigure>()
        );
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ThreadsAuthenticationOptions>, SignInSchemeCheck>());
        services.AddOptions<ThreadsAuthenticationOptions>(scheme).ValidateOnStart();
        services.AddSingleton(new ThreadsScheme(scheme));
        return builder.AddOAuth<ThreadsAuthenticationOptions, ThreadsAuthenticationHandler>(scheme, caption!, configure);
    }
}
