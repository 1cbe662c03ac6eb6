namespace ThreadsSdk.MediaHosting;

/// <summary>Represents a file stored by an <see cref="IMediaHost"/>.</summary>
public sealed record MediaLease
{
    /// <summary>Gets the <see cref="IMediaHost.Name"/> of the host.</summary>
    public required string Host { get; init; }

    /// <summary>Gets the <see cref="MediaUpload.Key"/> of the file, by which the host deletes it.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the address at which the file can be fetched. Its query may be a signature.</summary>
    public required string Url { get; init; }

    /// <summary>Returns the host and the key, but not the address, which may be signed.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Host}/{Key}";
}
