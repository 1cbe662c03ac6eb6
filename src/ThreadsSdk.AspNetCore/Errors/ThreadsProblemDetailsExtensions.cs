using ThreadsSdk;
using ThreadsSdk.AspNetCore.Errors;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Turns the exceptions of the SDK into responses.</summary>
public static class ThreadsProblemDetailsExtensions
{
    /// <summary>
    /// Responds to the exceptions of the SDK with ProblemDetails. The app calls <c>UseExceptionHandler()</c> for it to take effect.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <returns>The same service collection, for further calls.</returns>
    /// <remarks>
    /// <para>
    /// Broken rules are 400 with each rule in <c>errors</c>, by the name of the value on the wire; what Threads refused is 400, a missing
    /// permission 403 with the <c>scopes</c> it takes, what is not there 404, a post that is published already 409, a rate limit or quota
    /// 429 with <c>Retry-After</c> where Threads says when, Threads away 502, and too slow 504. What Threads said is in <c>code</c>,
    /// <c>subcode</c>, <c>advice</c>, <c>userMessage</c> and <c>threadsTraceId</c>.
    /// </para>
    /// <para>
    /// No login, or one that has ended or was revoked (<see cref="ThreadsAuthenticationException"/>), sends a browser to
    /// Threads to log in again, and back to the page. Any other request gets 401.
    /// </para>
    /// </remarks>
    public static IServiceCollection AddThreadsProblemDetails(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddProblemDetails().AddExceptionHandler<ThreadsExceptionHandler>();
    }
}
