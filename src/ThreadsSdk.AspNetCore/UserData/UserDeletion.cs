using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThreadsSdk.AspNetCore.Logging;
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
        // The login first, so that nothing new comes in for the user meanwhile.
        var isDone = await TryAsync(async () =>
            {
                foreach (var logins in All<ThreadsLogins>(services))
                {
                    await logins.DeleteAsync(userId, cancellationToken).ConfigureAwait(false);
                }
            })
            .ConfigureAwait(false);
        if (services.GetService<WebhookInbox>() is { } inbox)
        {
            isDone &= await TryAsync(() => inbox.Current.DeleteUserAsync(userId, cancellationToken).AsTask()).ConfigureAwait(false);
        }

        // One that cannot even be made must not end the request.
        IReadOnlyList<IThreadsUserDataStore> stores = [];
        isDone &= await TryAsync(() =>
            {
                stores = [.. All<IThreadsUserDataStore>(services)];
                return Task.CompletedTask;
            })
            .ConfigureAwait(false);
        foreach (var store in stores)
        {
            isDone &= await TryAsync(() => store.DeleteUserDataAsync(userId, cancellationToken).AsTask()).ConfigureAwait(false);
        }

        return isDone;

        async Task<bool> TryAsync(Func<Task> delete)
        {
            try
            {
                await delete().ConfigureAwait(false);
                return true;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                Log.NotDeleted(logger, e);
                return false;
            }
        }
    }

    /// <summary>Gets the services of the unnamed client and those of the named ones.</summary>
    private static IEnumerable<T> All<T>(IServiceProvider services)
        where T : class => services.GetServices<T>().Concat(services.GetKeyedServices<T>(KeyedService.AnyKey)).Distinct();
}
