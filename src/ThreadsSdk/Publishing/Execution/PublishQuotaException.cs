namespace ThreadsSdk.Publishing;

/// <summary>What is left of a quota does not suffice for all posts, so none was published.</summary>
/// <param name="message">What is missing.</param>
/// <param name="innerException">Why.</param>
public sealed class PublishQuotaException(string message, Exception? innerException = null) : PublishException(message, innerException)
{
    /// <summary>How many posts or replies there are to publish.</summary>
    public int Needed { get; init; }

    /// <summary>How many are left.</summary>
    public int Left { get; init; }

    /// <summary>How many there are in the window.</summary>
    public int Total { get; init; }

    /// <summary>How long the rolling window is; null when Meta did not tell.</summary>
    public TimeSpan? Window { get; init; }
}
