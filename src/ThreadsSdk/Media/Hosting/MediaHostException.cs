namespace ThreadsSdk.MediaHosting;

/// <summary>The exception that is thrown when an <see cref="IMediaHost"/> cannot store or delete a file.</summary>
/// <param name="message">The message that describes the error. It must contain no secret and no signed address.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class MediaHostException(string message, Exception? innerException = null) : ThreadsException(message, innerException)
{
    /// <summary>Gets a value indicating whether the same call may succeed later.</summary>
    public bool IsTransient { get; init; }
}
