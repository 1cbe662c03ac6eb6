using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ThreadsSdk.Auth;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Health;

/// <summary>Checks whether the stores respond, and which logins end soon. It calls nobody outside the app.</summary>
internal sealed class ThreadsHealthCheck(IServiceProvider services) : IHealthCheck
{
    // An id nobody has.
    private const string Nobody = "0";

    private const int MostLogins = 1_000;

    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <summary>How long a scheduled post may be due: longer than a worker takes that follows one that died.</summary>
    private static readonly TimeSpan MostDue = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        try
        {
            if (services.GetService<IPublishJournalStore>() is { } journals)
            {
                await journals.LoadAsync(Nobody, cancellationToken).ConfigureAwait(false);
            }

            if (services.GetService<IThreadsWebhookInbox>() is { } inbox)
            {
                data["webhooksWaiting"] = await inbox.CountAsync(cancellationToken).ConfigureAwait(false);
            }

            if (services.GetService<IThreadsScheduler>() is { } scheduler)
            {
                var summary = await scheduler.SummarizeAsync(cancellationToken).ConfigureAwait(false);
                data["scheduleDue"] = summary.Due;
                data["scheduleLongestDue"] = summary.LongestDue;
                data["scheduleParked"] = summary.Parked;
            }

            if (services.GetService<IThreadsCredentialStore>() is { } store)
            {
                await store.LoadAsync(Nobody, cancellationToken).ConfigureAwait(false);
                data["loginsEndingSoon"] = await CountEndingAsync(store, cancellationToken).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // A store may throw anything, and whatever it is, it does not respond.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "A store of Threads does not respond.", e, data);
        }

        if (data.TryGetValue("scheduleLongestDue", out var longest) && longest is TimeSpan late && late > MostDue)
        {
            return HealthCheckResult.Degraded(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A scheduled post has been due for {late:d\\.hh\\:mm\\:ss} and is not published: no worker runs, or it cannot keep up."
                ),
                data: data
            );
        }

        return data.TryGetValue("loginsEndingSoon", out var ending) && ending is > 0
            ? HealthCheckResult.Degraded(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ending} logins with Threads end within {Soon.TotalDays} days unless a call refreshes them (ThreadsLogins.GetAsync)."
                ),
                data: data
            )
            : HealthCheckResult.Healthy("The stores of Threads respond.", data);
    }

    private async Task<int> CountEndingAsync(IThreadsCredentialStore store, CancellationToken cancellationToken)
    {
        var clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var before = clock.GetUtcNow() + Soon;
        if (store is IExpiringThreadsCredentialStore expiring)
        {
            return await expiring.CountExpiringAsync(before, cancellationToken).ConfigureAwait(false);
        }

        var (read, count) = (0, 0);
        await foreach (var userId in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (++read > MostLogins)
            {
                break;
            }

            var stored = await store.LoadAsync(userId, cancellationToken).ConfigureAwait(false);
            count += stored is { Credentials: { } login } && !login.IsExpired(clock) && login.ExpiresAt <= before ? 1 : 0;
        }

        return count;
    }
}
