using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ThreadsSdk;
using ThreadsSdk.AspNetCore;
using ThreadsSdk.AspNetCore.Users;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Has clients act for the user of a request.</summary>
public static class ThreadsSignedInUserExtensions
{
    /// <summary>
    /// Has the client of a request act for the user who is signed in, with the user's stored login. <c>AddAuthentication().AddThreads()</c> does
    /// so by itself; a named client needs this call. The scope of the log has the user's id as <c>ThreadsUserId</c> then.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <remarks>
    /// Where nobody is signed in, the client cannot be made: a <see cref="ThreadsAuthenticationException"/> is thrown, which
    /// <c>AddThreadsProblemDetails</c> turns into a challenge.
    /// </remarks>
    public static IThreadsBuilder ForSignedInUser(this IThreadsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddHttpContextAccessor();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, UserLogScopeFilter>());
        return builder.ForUser(static provider =>
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.FindThreadsUserId()
            ?? throw new ThreadsAuthenticationException(
                "Nobody is signed in with Threads, so there is no user to act for. Have the endpoint ask for a signed-in user "
                    + "(RequireAuthorization), or use IThreadsClientFactory.ForUser outside a request."
            )
        );
    }
}
