using ThreadsSdk.Runtime;

namespace ThreadsSdk.Scheduling.Drains;

/// <summary>
/// Notes how much of its rate limits the app has used for a user while a post is published, so that the user rests before Threads refuses.
/// </summary>
internal sealed class UsageWatch
{
    private const double MostPercent = 90;

    private static readonly AsyncLocal<UsageWatch?> Current = new();
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private volatile ThreadsUsage? _usage;

    /// <summary>Watches the calls that the current flow makes from now on.</summary>
    public static UsageWatch Begin() => Current.Value = new UsageWatch();

    /// <summary>Gets how long to rest, and how much is used; null if there is no need to.</summary>
    public (TimeSpan For, double Percent)? FindRest() =>
        _usage is { } usage && (usage.Highest >= MostPercent || usage.TimeToRegainAccess is not null)
            ? (usage.TimeToRegainAccess ?? Rest, usage.Highest)
            : null;

    /// <summary>Reads the usage of every response.</summary>
    internal sealed class Handler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (Current.Value is { } watch && ThreadsHttp.FindUsage(response) is { } usage)
            {
                watch._usage = usage;
            }

            return response;
        }
    }
}
