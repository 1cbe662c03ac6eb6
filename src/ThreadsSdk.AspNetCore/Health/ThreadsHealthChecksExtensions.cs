using Microsoft.Extensions.Diagnostics.HealthChecks;
using ThreadsSdk.AspNetCore.Health;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what an app with Threads needs to the health checks.</summary>
public static class ThreadsHealthChecksExtensions
{
    /// <summary>
    /// Adds a check whether the stores of logins, journals and webhooks respond, and whether logins end within seven days: then the app is
    /// degraded. It calls nobody outside the app. Of a store that cannot count the logins that end, at most 1,000 are read.
    /// </summary>
    /// <param name="builder">The builder of the health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">The status when a store does not respond; null for unhealthy.</param>
    /// <param name="tags">The tags of the check.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IHealthChecksBuilder AddThreads(
        this IHealthChecksBuilder builder,
        string name = "threads",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(name, static services => new ThreadsHealthCheck(services), failureStatus, tags));
    }
}
