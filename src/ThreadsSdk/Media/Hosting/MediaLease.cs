namespace ThreadsSdk.MediaHosting;

/// <summary>A file that an <see cref="IMediaHost"/> has stored.</summary>
public sealed record MediaLease
{
    /// <summary>The <see cref="IMediaHost.Name"/> of the host.</summary>
    public required string Host { get; init; }

    /// <summary>The <see cref="MediaUpload.Key"/> of the file, by which the host deletes it.</summary>
    public required string Key { get; init; }

    /// <summary>Where the file can be fetched. The query of the address may be a signature.</summary>
    public required string Url { get; init; }

    /// <summary>Host and key; not the address, which may be signed.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Host}/{Key}";
}
