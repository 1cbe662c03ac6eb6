namespace ThreadsSdk.MediaHosting;

/// <summary>An <see cref="IMediaHost"/> could not store or delete a file.</summary>
/// <param name="message">What went wrong. It must hold no secret, and no signed address.</param>
/// <param name="innerException">Why.</param>
public sealed class MediaHostException(string message, Exception? innerException = null) : ThreadsException(message, innerException)
{
    /// <summary>Whether the failure passes: the same call may succeed later.</summary>
    public bool IsTransient { get; init; }
}
