using ThreadsSdk;
using ThreadsSdk.AspNetCore.RateLimits;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps an app from running into rate limits again and again.</summary>
public static class ThreadsRateLimitExtensions
{
    /// <summary>
    /// Once Threads has refused a user's call for a rate limit and said when to come back, sends no call of this user until then: calls
    /// throw a <see cref="ThreadsRateLimitException"/> with the time that is left. <c>AddAuthentication().AddThreads()</c> does so by itself; a
    /// named client needs this call. What one process knows, another does not.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder HoldAtRateLimits(this IThreadsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ConfigureHttpClient(static http =>
            http.AddHttpMessageHandler(static provider => new RateLimitHandler(provider.GetService<TimeProvider>() ?? TimeProvider.System))
        );
    }
}
