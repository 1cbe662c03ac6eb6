namespace ThreadsSdk.Publishing;

/// <summary>A post that says the same as the one to be published.</summary>
public sealed record Duplicate
{
    internal Duplicate() { }

    /// <summary>Its id; null when it is not out.</summary>
    public string? PostId { get; internal init; }

    /// <summary>Its address; null when it is not out, or found in a journal.</summary>
    public string? Permalink { get; internal init; }

    /// <summary>The journal it was found in, as a draft, stopped on the way, or out; null when it was found on Threads.</summary>
    public string? JournalId { get; internal init; }

    /// <summary>Whether it is a draft, which <see cref="IThreadsPublisher.PublishStagedAsync"/> publishes.</summary>
    public bool IsDraft { get; internal init; }

    /// <summary>When it was published or begun.</summary>
    public DateTimeOffset? At { get; internal init; }
}
