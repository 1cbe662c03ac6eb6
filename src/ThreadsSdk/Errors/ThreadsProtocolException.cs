using System.Net;

namespace ThreadsSdk;

/// <summary>The answer is not what Threads answers: not JSON, cut off, of another shape, or a redirect.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public sealed class ThreadsProtocolException(string message, Exception? innerException = null) : ThreadsException(message, innerException)
{
    /// <summary>The HTTP status.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The beginning of the answer, at most 2,048 characters, with tokens and secrets masked.</summary>
    public string? Body { get; init; }

    /// <summary>The number by which Meta's support finds the call.</summary>
    public string? TraceId { get; init; }

    /// <summary>Whether the same request may succeed when it is sent again after a moment.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How long the server asks to wait before the next call; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
