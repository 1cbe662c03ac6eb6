namespace ThreadsSdk.MediaHosting;

/// <summary>Represents a file for an <see cref="IMediaHost"/> to store.</summary>
public sealed class MediaUpload
{
    /// <summary>
    /// Gets a unique file name with an extension, made of letters, digits, hyphens, underscores and dots. It is chosen before the upload,
    /// so that the file can be deleted even if the upload got no response.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>
    /// Gets the content. The stream can seek and is at its start. The host may read it more than once and must leave it open.
    /// </summary>
    public required Stream Content { get; init; }

    /// <summary>Gets the media type, such as <c>image/jpeg</c>.</summary>
    public required string ContentType { get; init; }

    /// <summary>Gets the length in bytes.</summary>
    public required long Length { get; init; }
}
