using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>
/// Keeps users of the app from the posts of others. They are signed in too, so that a policy that asks for no more than that would let
/// everybody see everything.
/// </summary>
internal static class ScheduleAccess
{
    private const string NoPolicy =
        "This page shows the posts of all users, and asks for nothing but a login. Name a policy for the people who run the app: "
        + "MapThreadsSchedule(...).RequireAuthorization(\"admin\"). The page for users is that of MapThreadsUserSchedule.";

    private const string NoUser = "Only users who log in with Threads have posts here.";

    public static ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.User.FindThreadsUserId() is not null && !HasPolicy(context.HttpContext.GetEndpoint())
            ? Refuse(NoPolicy)
            : next(context);

    public static ValueTask<object?> FilterOwnAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.User.FindThreadsUserId() is null ? Refuse(NoUser) : next(context);

    private static bool HasPolicy(Endpoint? endpoint) =>
        endpoint is not null
        && (
            endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null
            || endpoint.Metadata.GetMetadata<IAuthorizationRequirementData>() is not null
            || endpoint
                .Metadata.GetOrderedMetadata<IAuthorizeData>()
                .Any(static asked => asked is { Policy.Length: > 0 } or { Roles.Length: > 0 })
        );

    private static ValueTask<object?> Refuse(string reason) =>
        ValueTask.FromResult<object?>(TypedResults.Text(reason, statusCode: StatusCodes.Status403Forbidden));
}
