using System.Security.Claims;

namespace ThreadsSdk.AspNetCore;

/// <summary>Reads what a login with Threads has told of a user.</summary>
public static class ThreadsUserExtensions
{
    /// <summary>Gets the id at Threads of a signed-in user.</summary>
    /// <param name="user">The user, such as that of a request.</param>
    /// <returns>The id; null if nobody is signed in, or not with Threads.</returns>
    public static string? FindThreadsUserId(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.FindFirst(static claim => claim.Type == ThreadsClaimTypes.UserId && claim.Subject is { IsAuthenticated: true })?.Value;
    }
}
