using ThreadsSdk.Publishing.Execution;

namespace ThreadsSdk.Publishing;

/// <summary>
/// The exception that is thrown when Threads could not process a post, an image or a video. Resuming creates the container again.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class ContainerFailedException(string message, Exception? innerException = null) : PublishException(message, innerException)
{
    /// <summary>Gets the id of the container.</summary>
    public string? ContainerId { get; init; }

    /// <summary>Gets Meta's reason; null if it gave none.</summary>
    public ContainerError? Reason { get; init; }

    /// <summary>Gets advice on what to do about the reason; null if there is none.</summary>
    public string? Advice => Reason?.Advice;

    /// <summary>Gets the zero-based index of the image or video that failed; null if the post itself failed.</summary>
    public int? MediaIndex { get; init; }

    internal static ContainerFailedException Create(Container container, string name, PostHandle post, int? media = null)
    {
        var reason = container.ErrorMessage;
        return new ContainerFailedException(
            $"Threads cannot process {name}: {reason?.Value ?? "it gives no reason"}. {reason?.Advice}".TrimEnd()
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
