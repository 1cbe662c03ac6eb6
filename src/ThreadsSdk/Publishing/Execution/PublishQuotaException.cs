namespace ThreadsSdk.Publishing;

/// <summary>The exception that is thrown when the remaining quota does not suffice for all posts. None was published.</summary>
/// <param name="message">The message that says how much is missing.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class PublishQuotaException(string message, Exception? innerException = null) : PublishException(message, innerException)
{
    /// <summary>Gets the number of posts or replies to publish.</summary>
    public int Needed { get; init; }

    /// <summary>Gets the number left in the quota.</summary>
    public int Left { get; init; }

    /// <summary>Gets the total quota of the window.</summary>
    public int Total { get; init; }

    /// <summary>Gets the length of the rolling window; null if Meta did not report it.</summary>
    public TimeSpan? Window { get; init; }
}
