namespace ThreadsSdk.Publishing;

/// <summary>Represents an earlier post with the same content as the one to publish.</summary>
public sealed record Duplicate
{
    internal Duplicate() { }

    /// <summary>Gets the id of the post; null if it is not published.</summary>
    public string? PostId { get; internal init; }

    /// <summary>Gets the address of the post; null if it is not published or was found in a journal.</summary>
    public string? Permalink { get; internal init; }

    /// <summary>
    /// Gets the id of the journal it was found in, whether as a draft, interrupted or published; null if it was found on Threads.
    /// </summary>
    public string? JournalId { get; internal init; }

    /// <summary>
    /// Gets a value indicating whether it is a draft, which <see cref="IThreadsPublisher.PublishStagedAsync"/> publishes.
    /// </summary>
    public bool IsDraft { get; internal init; }

    /// <summary>Gets the time it was published or begun.</summary>
    public DateTimeOffset? At { get; internal init; }
}
