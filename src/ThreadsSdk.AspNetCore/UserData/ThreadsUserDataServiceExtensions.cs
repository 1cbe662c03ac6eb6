using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThreadsSdk.AspNetCore.UserData;
using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore;

/// <summary>Deletes what an app holds about a user who asks for it in the app itself.</summary>
public static class ThreadsUserDataServiceExtensions
{
    /// <summary>
    /// Deletes a user's login, the events of webhooks that wait, and what every <see cref="IThreadsUserDataStore"/> holds, as
    /// <c>MapThreadsDataDeletion</c> does when Meta asks for it. The token stays valid at Meta until the user removes the app there.
    /// </summary>
    /// <param name="services">The services of the request, or of a scope.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when everything is deleted.</returns>
    /// <exception cref="ThreadsException">A place failed, and was logged; the others are cleared. Call it again.</exception>
    public static async Task DeleteThreadsUserDataAsync(
        this IServiceProvider services,
        string userId,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(userId);
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(UserDeletion));
        if (!await UserDeletion.DeleteAsync(services, userId, logger, cancellationToken).ConfigureAwait(false))
        {
            throw new ThreadsException("Not everything of the user could be deleted. The log says what failed; call it again.");
        }
    }
}
