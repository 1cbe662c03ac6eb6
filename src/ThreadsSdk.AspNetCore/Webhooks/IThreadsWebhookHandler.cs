using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore;

/// <summary>Handles one kind of change that a webhook tells of. Register it with <c>AddWebhookHandler</c>.</summary>
/// <typeparam name="TChange">
/// The kind: such as <see cref="ReplyChange"/>; <see cref="WebhookChange"/> for all; <see cref="UnknownWebhookChange"/> for what this version
/// does not know or cannot read, as JSON.
/// </typeparam>
/// <remarks>
/// A handler runs after the notification was accepted, in a scope of its own. The events of one user come one after another, in the order in
/// which they were received; those of different users at the same time. An event comes again if a handler throws, or if the process ends
/// before its end was recorded: use <see cref="ThreadsWebhookEvent.Id"/> to see that it did.
/// </remarks>
public interface IThreadsWebhookHandler<TChange>
    where TChange : WebhookChange
{
    /// <summary>
    /// Handles a change. An exception has it handled again later, together with the other handlers of the change, until it is parked;
    /// meanwhile the user's later events wait.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="context">The event around it.</param>
    /// <param name="cancellationToken">
    /// Canceled when the app ends and its time for that is over, or when another process may have the event because this one could not
    /// reach the inbox. The event is then handled again.
    /// </param>
    /// <returns>A task that completes when the change is handled.</returns>
    Task HandleAsync(TChange change, ThreadsWebhookContext context, CancellationToken cancellationToken);
}
