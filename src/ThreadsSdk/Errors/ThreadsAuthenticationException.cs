using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>
/// The exception that is thrown when the token is missing, invalid, expired or revoked. The user has to grant access again.
/// </summary>
/// <example>
/// <code language="csharp">
/// try
/// {
///     await threads.Profiles.GetAsync(ThreadsApi.OwnUser);
/// }
/// catch (ThreadsAuthenticationException)
/// {
///     Console.WriteLine("Please log in again.");
/// }
/// </code>
/// </example>
public sealed class ThreadsAuthenticationException : ThreadsApiException
{
    /// <summary>Initializes a new instance, for instance in a test.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one, if any.</param>
    public ThreadsAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsAuthenticationException(ApiFailure failure)
        : base(failure) { }
}
