namespace ThreadsSdk;

/// <summary>No answer came: the network failed, or it took too long.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why. A <see cref="TimeoutException"/> when it took too long.</param>
public sealed class ThreadsTransportException(string message, Exception? innerException = null) : ThreadsException(message, innerException)
{
    /// <summary>Whether the request may have reached Meta. When it is false, nothing can have happened.</summary>
    public bool MayHaveArrived { get; init; } = true;

    /// <summary>Whether it took too long.</summary>
    public bool IsTimeout { get; init; }
}
