namespace ThreadsSdk.Publishing;

/// <summary>How far an image or video of a post is.</summary>
public sealed record JournalMedia
{
    /// <summary>Which of both it is; null when its content was not looked at yet.</summary>
    public MediaKind? Kind { get; internal init; }

    /// <summary>What it shows, for people who cannot see it.</summary>
    public string? AltText { get; internal init; }

    /// <summary>Where Threads fetches it; null when it is not hosted yet.</summary>
    public string? Url { get; internal init; }

    /// <summary>The local file it comes from; null for an address and for what was given as bytes or a stream.</summary>
    public string? Path { get; internal init; }

    /// <summary>The name it is hosted by; null when it has an address of its own, or is not hosted yet.</summary>
    public string? HostKey { get; internal init; }

    /// <summary>The container of an item of a carousel; null when there is none yet, or needs to be none.</summary>
    public string? ContainerId { get; internal init; }

    /// <summary>Its place among all that were given, counted from 0. Posts may be put in between, media never.</summary>
    internal int Ordinal { get; init; }
}
