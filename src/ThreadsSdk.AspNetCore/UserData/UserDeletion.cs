using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThreadsSdk.AspNetCore.Webhooks;
using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore.UserData;

/// <summary>Deletes what an app holds about a user: logins, waiting events, and what its own stores hold.</summary>
internal static class UserDeletion
{
    /// <summary>Deletes all of it. A place that fails keeps no other from being cleared.</summary>
    /// <returns>True if nothing is left; false if a place failed, which is logged.</returns>
    public static async Task<bool> DeleteAsync(
        IServiceProvider services,
        string userId,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        var isDone = true;
        foreach (var delete in Places(services, userId))
        {
            try
            {
                await delete(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                UserDataLog.NotDeleted(logger, e);
                isDone = false;
            }
        }

        return isDone;
    }

    private static IEnumerable<Func<CancellationToken, Task>> Places(IServiceProvider services, string userId)
    {
        // The login first, so that nothing new comes in for the user meanwhile.
        foreach (var logins in All<ThreadsLogins>(services))
        {
            yield return cancellationToken => logins.DeleteAsync(userId, cancellationToken);
        }

        if (services.GetService<WebhookInbox>() is { Current: var inbox })
        {
            yield return cancellationToken => inbox.DeleteUserAsync(userId, cancellationToken).AsTask();
        }

        foreach (var store in All<IThreadsUserDataStore>(services))
        {
            yield return cancellationToken => store.DeleteUserDataAsync(userId, cancellationToken).AsTask();
        }
    }

    /// <summary>Gets the services of the unnamed client and those of the named ones.</summary>
    private static IEnumerable<T> All<T>(IServiceProvider services)
        where T : class => services.GetServices<T>().Concat(services.GetKeyedServices<T>(KeyedService.AnyKey)).Distinct();
}
