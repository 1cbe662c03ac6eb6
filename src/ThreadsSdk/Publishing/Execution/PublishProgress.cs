namespace ThreadsSdk.Publishing;

/// <summary>What publishing does now.</summary>
/// <param name="Stage">What begins.</param>
/// <param name="Journal">How far all of it is.</param>
public sealed record PublishProgress(PublishStage Stage, PublishJournal Journal)
{
    /// <summary>Which post it is about, counted from 0; null when it is about all of them.</summary>
    public int? PostIndex { get; init; }

    /// <summary>Which image or video of the post it is about, counted from 0; null when it is about the post.</summary>
    public int? MediaIndex { get; init; }

    /// <summary>The post that says the same; null but for <see cref="PublishStage.DuplicateFound"/>.</summary>
    public Duplicate? Duplicate { get; init; }

    /// <summary>The status of the container that is waited for, as last seen.</summary>
    public ContainerStatus? Status { get; init; }

    /// <summary>How long the next wait is; null when it goes on at once.</summary>
    public TimeSpan? Wait { get; init; }
}
