using ThreadsSdk.Publishing.Execution;

namespace ThreadsSdk.Publishing;

/// <summary>Threads could not make a post, an image or a video of what it got. Resuming makes the container anew.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public sealed class ContainerFailedException(string message, Exception? innerException = null) : PublishException(message, innerException)
{
    /// <summary>Gets the container.</summary>
    public string? ContainerId { get; init; }

    /// <summary>Gets Meta's reason; null when it gave none.</summary>
    public ContainerError? Reason { get; init; }

    /// <summary>Gets what to do about it; null when that is not known.</summary>
    public string? Advice => Reason?.Advice;

    /// <summary>Gets which image or video of the post failed, counted from 0; null when it was the post.</summary>
    public int? MediaIndex { get; init; }

    internal static ContainerFailedException Of(Container container, string name, PostHandle post, int? media = null)
    {
        var reason = container.ErrorMessage;
        return new ContainerFailedException(
            $"Threads cannot take {name}: {reason?.Value ?? "it gives no reason"}. {reason?.Advice}".TrimEnd()
        )
        {
            Journal = post.Run.Journal,
            PostIndex = post.Index,
            MediaIndex = media,
            ContainerId = container.Id,
            Reason = reason,
        };
    }

    internal static ContainerFailedException Expired(Container container, PostHandle post, int? media = null) =>
        new("The container expired again and again before it could be used.")
        {
            Journal = post.Run.Journal,
            PostIndex = post.Index,
            MediaIndex = media,
            ContainerId = container.Id,
        };
}
