namespace ThreadsSdk.Scheduling;

/// <summary>
/// Is told what became of scheduled posts, such as to ask a user for a new login. Register it as a service; it may be scoped. It is told
/// after the outcome is recorded, at most once, and not if the worker dies in between: the schedule is what counts.
/// </summary>
/// <example>
/// <code language="csharp">
/// using ThreadsSdk.Scheduling;
///
/// services.AddScoped&lt;IThreadsScheduleHandler, Reminder&gt;();
///
/// public sealed class Reminder : IThreadsScheduleHandler
/// {
///     public Task HandleAsync(ScheduledPost post, CancellationToken cancellationToken)
///     {
///         if (post.Problem == ScheduleProblem.Login)
///         {
///             Console.WriteLine($"{post.UserId}, please log in again.");
///         }
///
///         return Task.CompletedTask;
///     }
/// }
/// </code>
/// </example>
public interface IThreadsScheduleHandler
{
    /// <summary>Is called when a post was published or parked. What it throws is logged.</summary>
    /// <param name="post">The post, as it is now.</param>
    /// <param name="cancellationToken">A token that is canceled when the worker stops.</param>
    /// <returns>A task that completes when the handler is done. The user's next post waits for it.</returns>
    Task HandleAsync(ScheduledPost post, CancellationToken cancellationToken);
}
