using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>
/// The exception that is thrown when a quota or rate limit is exceeded. <see cref="ThreadsApiException.RetryAfter"/> and
/// <see cref="ThreadsApiException.Usage"/> say when to try again.
/// </summary>
/// <example>
/// <code language="csharp">
/// try
/// {
///     await threads.Media.GetAsync("17890");
/// }
/// catch (ThreadsRateLimitException e)
/// {
///     await Task.Delay(e.RetryAfter ?? TimeSpan.FromHours(1), cancellationToken);
/// }
/// </code>
/// </example>
public sealed class ThreadsRateLimitException : ThreadsApiException
{
    /// <summary>Initializes a new instance, for instance in a test.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one, if any.</param>
    public ThreadsRateLimitException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsRateLimitException(ApiFailure failure)
        : base(failure) { }
}
