using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.AspNetCore.Schedule;
using ThreadsSdk.Scheduling;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the pages that show a schedule of posts.</summary>
public static class ThreadsScheduleEndpointExtensions
{
    /// <summary>
    /// Shows the schedule of all users, to the people who run the app: a calendar, a list of what is planned, being published, published,
    /// parked and canceled, and the users who are paused or held. Posts are moved, published now, retried and canceled there, and users
    /// paused and resumed.
    /// </summary>
    /// <param name="endpoints">The endpoints of the app.</param>
    /// <param name="pattern">The path, such as <c>/admin/schedule</c>.</param>
    /// <returns>The conventions of the page and its forms, such as <c>RequireAuthorization("admin")</c>.</returns>
    /// <exception cref="InvalidOperationException">No <see cref="IThreadsScheduler"/> is registered.</exception>
    /// <remarks>
    /// It asks for authorization: that of the app's default policy, or of those added to what is returned. Users who log in with Threads
    /// get HTTP 403 unless such a policy or role is named, since a login alone would show everybody's posts to everybody;
    /// <see cref="MapThreadsUserSchedule"/> is the page for them. Allowing anonymous callers has HTTP 403 returned, and so has the form
    /// of another site. An action names the states the person saw: if a post is in another one by now, the response is HTTP 422, the page
    /// says so, and nothing is changed. The page runs no script and asks for nothing elsewhere.
    /// </remarks>
    /// <example>
    /// <code language="csharp">
    /// app.MapThreadsSchedule("/admin/schedule").RequireAuthorization("admin");
    /// </code>
    /// </example>
    public static IEndpointConventionBuilder MapThreadsSchedule(this IEndpointRouteBuilder endpoints, string pattern) =>
        Map(endpoints, pattern, isOwn: false);

    /// <summary>
    /// Shows the signed-in user the schedule of their own posts, which they can move, publish now, retry and cancel, and pause and resume
    /// as a whole. Posts of others are not there.
    /// </summary>
    /// <param name="endpoints">The endpoints of the app.</param>
    /// <param name="pattern">The path, such as <c>/schedule</c>.</param>
    /// <returns>The conventions of the page and its forms. It needs a signed-in user.</returns>
    /// <exception cref="InvalidOperationException">No <see cref="IThreadsScheduler"/> is registered.</exception>
    /// <remarks>
    /// Whoever is signed in, but not with Threads, gets HTTP 403. All else is as with <see cref="MapThreadsSchedule"/>.
    /// </remarks>
    /// <example>
    /// <code language="csharp">
    /// app.MapThreadsUserSchedule("/schedule");
    /// </code>
    /// </example>
    public static IEndpointConventionBuilder MapThreadsUserSchedule(this IEndpointRouteBuilder endpoints, string pattern) =>
        Map(endpoints, pattern, isOwn: true);

    private static RouteGroupBuilder Map(IEndpointRouteBuilder endpoints, string pattern, bool isOwn)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        return endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(IThreadsScheduler)) == false
            ? throw new InvalidOperationException(
                "There is no schedule of posts in this app. Call AddThreadsScheduling of ThreadsSdk.Scheduling."
            )
            : ScheduleEndpoints.Map(endpoints, pattern, isOwn);
    }
}
