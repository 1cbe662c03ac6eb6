namespace ThreadsSdk.Publishing;

/// <summary>Represents a step of publishing that begins.</summary>
/// <param name="Stage">The step.</param>
/// <param name="Journal">The journal as of this step.</param>
/// <example>
/// <code language="csharp">
/// Progress&lt;PublishProgress&gt; progress = new(step => Console.WriteLine($"{step.Stage}, post {step.PostIndex + 1}"));
/// await threads.PublishAsync(Post.Video("https://example.com/launch.mp4"), new() { Progress = progress });
/// </code>
/// </example>
public sealed record PublishProgress(PublishStage Stage, PublishJournal Journal)
{
    /// <summary>Gets the zero-based index of the post; null if the step concerns all posts.</summary>
    public int? PostIndex { get; init; }

    /// <summary>Gets the zero-based index of the image or video; null if the step concerns the whole post.</summary>
    public int? MediaIndex { get; init; }

    /// <summary>Gets the earlier post with the same content; null except for <see cref="PublishStage.DuplicateFound"/>.</summary>
    public Duplicate? Duplicate { get; init; }

    /// <summary>Gets the last known status of the awaited container; null if no container is awaited.</summary>
    public ContainerStatus? Status { get; init; }

    /// <summary>Gets the duration of the next wait; null if there is no wait.</summary>
    public TimeSpan? Wait { get; init; }
}
