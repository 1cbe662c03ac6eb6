using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk.AspNetCore.Logging;
using ThreadsSdk.Runtime;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Makes one attempt to handle an event: all its handlers, one after another, in one scope.</summary>
internal sealed class EventHandling(
    IServiceScopeFactory scopes,
    IEnumerable<WebhookListener> listeners,
    IOptionsMonitor<ThreadsWebhookOptions> options,
    WebhookMetrics metrics,
    TimeProvider clock,
    ILogger<EventHandling> logger
)
{
    private const int LongestReason = 1000;
    private const string NoField = "unreadable";

    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private readonly WebhookListener[] _listeners = [.. listeners];

    public async Task<EventOutcome> HandleAsync(ThreadsWebhookEvent received, CancellationToken cancellationToken)
    {
        using var scope = Log.BeginEvent(logger, received.UserId, received.Id);
        if (Read(received) is not { } change)
        {
            return Park(received, NoField, "The body of the notification is not JSON, or no JSON that can be read.", null);
        }

        var field = FieldName(change);
        using var activity = WebhookMetrics.Start(received, field);
        var started = clock.GetTimestamp();
        try
        {
            var count = await RunAsync(change, received, cancellationToken).ConfigureAwait(false);
            var duration = clock.GetElapsedTime(started);
            metrics.Handled(field, duration);
            Log.Handled(logger, received.Id, field, count, duration);
            return new(EventOutcomeKind.Handled);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return new(EventOutcomeKind.CalledOff);
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", e.GetType().FullName);
            metrics.Failed(field, clock.GetElapsedTime(started), e);
            return Decide(received, field, e);
        }
    }

    private async Task<int> RunAsync(WebhookChange change, ThreadsWebhookEvent received, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var context = new ThreadsWebhookContext(received, scope.ServiceProvider);
            var count = 0;
            foreach (var listener in _listeners)
            {
                if (listener.ChangeType.IsInstanceOfType(change))
                {
                    await listener.HandleAsync(change, context, cancellationToken).ConfigureAwait(false);
                    count++;
                }
            }

            return count;
        }
    }

    private EventOutcome Decide(ThreadsWebhookEvent received, string field, Exception failure)
    {
        var reason = ThreadsSecrets.Redact($"{failure.GetType().FullName}: {failure.Message}");
        reason = reason.Length > LongestReason ? reason[..LongestReason] : reason;
        var attempt = received.Failures + 1;
        var (attempts, first) = Limits();
        if (attempt >= attempts)
        {
            return Park(received, field, reason, failure);
        }

        var delay =
            attempt > 30 ? LongestDelay : TimeSpan.FromTicks(Math.Min(LongestDelay.Ticks, first.Ticks << Math.Min(attempt - 1, 20)));
        Log.Retrying(logger, received.Id, attempt, delay, failure);
        return new(EventOutcomeKind.Retry, reason) { Delay = delay };
    }

    private EventOutcome Park(ThreadsWebhookEvent received, string field, string reason, Exception? failure)
    {
        metrics.Parked(field);
        Log.Parked(logger, received.Id, received.Failures + 1, reason, failure);
        return new(EventOutcomeKind.Park, reason);
    }

    /// <summary>Gets how often and when to try again. A change that made the options invalid must not lose the event.</summary>
    private (int Attempts, TimeSpan Delay) Limits()
    {
        try
        {
            return (options.CurrentValue.MaxAttempts, options.CurrentValue.RetryDelay);
        }
        catch (OptionsValidationException e)
        {
            Log.InvalidOptions(logger, e);
            return (int.MaxValue, TimeSpan.FromMinutes(1));
        }
    }

    private WebhookChange? Read(ThreadsWebhookEvent received)
    {
        try
        {
            return NotificationReader.ReadChange(received);
        }
        catch (Exception e)
        {
            Log.Unreadable(logger, received.Id, e);
            return null;
        }
    }

    /// <summary>Metrics have a series for each name, so that one that Meta has not told of must not make many.</summary>
    private static string FieldName(WebhookChange change) => change.Field.IsKnown ? change.Field.ToString() : "unknown";
}
