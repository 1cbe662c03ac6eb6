namespace ThreadsSdk.Scheduling;

/// <summary>The exception that is thrown when a post of the schedule is not in a state that allows the change. Nothing was changed.</summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class ScheduleConflictException(string message, Exception? innerException = null) : ThreadsException(message, innerException)
{
    /// <summary>Gets the post that is in the way, as it is.</summary>
    public ScheduledPost? Post { get; init; }
}
