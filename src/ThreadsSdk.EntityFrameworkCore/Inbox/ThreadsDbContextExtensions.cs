using ThreadsSdk.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Inbox;
using ThreadsSdk.Webhooks;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Saves what a handler of webhooks does together with the completion of the event.</summary>
public static class ThreadsDbContextExtensions
{
    /// <summary>
    /// Has the next <c>SaveChanges</c> of the context also record that an event is handled, in the same transaction: what the handler saves
    /// takes effect exactly once, even if the process is killed at any moment. If another worker has taken the event meanwhile,
    /// <c>SaveChanges</c> throws a <see cref="DbUpdateConcurrencyException"/> and saves nothing.
    /// </summary>
    /// <param name="context">
    /// The context of the handler. It must be in the database of the inbox, and its model must have the tables of ThreadsSdk.
    /// </param>
    /// <param name="received">The event, as the handler got it.</param>
    /// <exception cref="ArgumentException">The event was not taken from an inbox in a database.</exception>
    /// <exception cref="InvalidOperationException">
    /// The model lacks the tables of ThreadsSdk, or the event is completed already in this context.
    /// </exception>
    /// <example>
    /// <code language="csharp">
    /// using Microsoft.EntityFrameworkCore;
    /// using ThreadsSdk.Webhooks;
    ///
    /// public sealed class Replies(DbContext db)
    /// {
    ///     public async Task KeepAsync(Reply reply, ThreadsWebhookEvent received, CancellationToken cancellationToken)
    ///     {
    ///         db.Add(reply);
    ///         db.CompleteWebhook(received);
    ///         await db.SaveChangesAsync(cancellationToken);   // both, or neither
    ///     }
    /// }
    ///
    /// public sealed record Reply(string Id, string Text);
    /// </code>
    /// </example>
    public static void CompleteWebhook(this DbContext context, ThreadsWebhookEvent received)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(received);
        if (context.Model.FindEntityType(typeof(ThreadsInboxRow)) is null)
        {
            throw new InvalidOperationException(
                $"{context.GetType().Name} has no table of webhooks. Call modelBuilder.UseThreads() in its OnModelCreating."
            );
        }

        var receipt = Receipt.Of(received);
        InboxRows.Complete(context, receipt, receipt.TakenAt);
    }
}
