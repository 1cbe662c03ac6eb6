using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Scheduling.Observing;

/// <summary>Tells the app's handlers what became of a post.</summary>
internal sealed class ScheduleEvents(IServiceScopeFactory scopes, IThreadsScheduler scheduler, ILogger<ScheduleEvents> logger)
{
    private volatile bool _hasNoHandler;

    public async Task SettledAsync(long postId, CancellationToken cancellationToken)
    {
        if (_hasNoHandler)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        List<IThreadsScheduleHandler> handlers = [.. scope.ServiceProvider.GetServices<IThreadsScheduleHandler>()];
        if (handlers.Count == 0)
        {
            _hasNoHandler = true;
            return;
        }

        foreach (var handler in handlers)
        {
            try
            {
                if (await scheduler.FindAsync(postId, cancellationToken).ConfigureAwait(false) is { } post)
                {
                    await handler.HandleAsync(post, cancellationToken).ConfigureAwait(false);
                }
            }
#pragma warning disable CA1031 // What is published stays published.
            catch (Exception e)
#pragma warning restore CA1031
            {
                ScheduleLog.HandlerFailed(logger, postId, e);
            }
        }
    }
}
