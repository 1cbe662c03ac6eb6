using System.Net;

namespace ThreadsSdk;

/// <summary>
/// The exception that is thrown when a response is not one of Threads: it is not JSON, is cut off, has another shape, or is a redirect.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class ThreadsProtocolException(string message, Exception? innerException = null) : ThreadsException(message, innerException)
{
    /// <summary>Gets the HTTP status; null if it is not known.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>
    /// Gets the beginning of the response, with tokens and secrets masked; at most 2,048 characters unless
    /// <see cref="ThreadsClientOptions.MaxErrorContentLength"/> sets another limit.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>Gets the trace id by which Meta's support finds the call; null if there is none.</summary>
    public string? TraceId { get; init; }

    /// <summary>Gets a value indicating whether the same request may succeed if it is sent again after a moment.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Gets the time the server asks to wait before the next call; null if it does not ask.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
