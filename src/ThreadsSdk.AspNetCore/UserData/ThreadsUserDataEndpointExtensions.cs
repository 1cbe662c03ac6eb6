using Microsoft.AspNetCore.Routing;
using ThreadsSdk.AspNetCore.UserData;
using ThreadsSdk.Auth;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the callbacks by which Meta says that a user leaves an app.</summary>
public static class ThreadsUserDataEndpointExtensions
{
    /// <summary>
    /// Receives the deauthorize callback: a user has removed the app. Deletes the stored login, what waits in the inbox of webhooks, and what
    /// each registered <see cref="IThreadsUserDataStore"/> holds about the user.
    /// </summary>
    /// <param name="endpoints">The endpoints of the app.</param>
    /// <param name="pattern">The path, such as <c>/threads/deauthorize</c>. Enter it in the App Dashboard, with the name of the host.</param>
    /// <returns>The conventions of the endpoint. It needs no authorization.</returns>
    /// <exception cref="InvalidOperationException">There is no secret to verify the callback with.</exception>
    /// <remarks>
    /// A request that is not signed with a secret of the app, or is older than a day, is refused with HTTP 400. If a store fails, the others
    /// are cleared all the same, and the response is HTTP 500 so that it is tried again.
    /// </remarks>
    public static IEndpointConventionBuilder MapThreadsDeauthorize(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        return UserDataEndpoints.MapDeauthorize(endpoints, pattern);
    }

    /// <summary>
    /// Receives the data deletion callback: a user wants the app to delete what it holds. Deletes what
    /// <see cref="MapThreadsDeauthorize"/> does, and responds with a confirmation code and the address of a page, below the path, that says
    /// when it was deleted.
    /// </summary>
    /// <param name="endpoints">The endpoints of the app.</param>
    /// <param name="pattern">The path, such as <c>/threads/delete</c>. Enter it in the App Dashboard, with the name of the host.</param>
    /// <returns>The conventions of the callback and of the page. They need no authorization.</returns>
    /// <exception cref="InvalidOperationException">There is no secret to verify the callback with, or no data protection.</exception>
    /// <remarks>
    /// The code holds the time of the deletion, protected by the app's data protection, and nothing about the user; the page says no more.
    /// It is known as long as the keys are: persist them, and share them between processes. Behind a proxy the address of the page is only
    /// right with forwarded headers.
    /// </remarks>
    public static IEndpointConventionBuilder MapThreadsDataDeletion(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        return UserDataEndpoints.MapDataDeletion(endpoints, pattern);
    }
}
