namespace ThreadsSdk.Publishing;

/// <summary>Threads could not make a post, an image or a video of what it got. Resuming makes the container anew.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public sealed class ContainerFailedException(string message, Exception? innerException = null) : PublishException(message, innerException)
{
    /// <summary>The container.</summary>
    public string? ContainerId { get; init; }

    /// <summary>Meta's reason; null when it gave none.</summary>
    public ContainerError? Reason { get; init; }

    /// <summary>What to do about it; null when that is not known.</summary>
    public string? Advice => Reason?.Advice;

    /// <summary>Which image or video of the post failed, counted from 0; null when it was the post.</summary>
    public int? Media { get; init; }
}
