namespace ThreadsSdk.Publishing;

/// <summary>Represents how far an image or video of a post is.</summary>
public sealed record JournalMedia
{
    /// <summary>Gets the address it is hosted at for Threads to fetch; null when it has an address of its own, or is not hosted
    /// yet.</summary>
    public string? HostedUrl { get; init; }

    /// <summary>Gets the name it is hosted by; null when it has an address of its own, or is not hosted yet.</summary>
    public string? HostKey { get; init; }

    /// <summary>Gets the container of an item of a carousel; null when there is none yet, or needs to be none.</summary>
    public string? ContainerId { get; init; }

    /// <summary>Gets when Threads was asked for that container; null when there is none.</summary>
    public DateTimeOffset? ContainerSince { get; init; }
}
