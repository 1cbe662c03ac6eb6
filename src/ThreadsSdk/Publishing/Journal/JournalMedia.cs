namespace ThreadsSdk.Publishing;

/// <summary>Represents the progress of one image or video of a post.</summary>
public sealed record JournalMedia
{
    /// <summary>Gets the address at which it is hosted for Threads to fetch; null if it has its own address or is not hosted yet.</summary>
    public string? HostedUrl { get; init; }

    /// <summary>Gets the media host's key for it; null if it has its own address or is not hosted yet.</summary>
    public string? HostKey { get; init; }

    /// <summary>Gets the container of a carousel item; null if there is none yet or none is needed.</summary>
    public string? ContainerId { get; init; }

    /// <summary>Gets the time that container was requested; null if there is none.</summary>
    public DateTimeOffset? ContainerSince { get; init; }
}
