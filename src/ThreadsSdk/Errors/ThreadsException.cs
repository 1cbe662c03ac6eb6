namespace ThreadsSdk;

/// <summary>Something went wrong between this library and Threads. Messages never contain a token, a secret or a query.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public class ThreadsException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The operation that failed, such as <c>Media.Get</c>.</summary>
    public string? Operation { get; init; }
}
