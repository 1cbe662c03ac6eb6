namespace ThreadsSdk.MediaHosting;

/// <summary>A file for an <see cref="IMediaHost"/> to store.</summary>
public sealed class MediaUpload
{
    /// <summary>
    /// A file name that no other file has, with its extension: letters, digits, hyphens, underscores and dots. It is chosen before the
    /// upload, so that a file whose upload got no answer can be deleted.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What to store. It can seek, and stands at its start. The host may read it more than once, and leaves it open.</summary>
    public required Stream Content { get; init; }

    /// <summary>The media type, such as <c>image/jpeg</c>.</summary>
    public required string ContentType { get; init; }

    /// <summary>The length in bytes.</summary>
    public required long Length { get; init; }
}
