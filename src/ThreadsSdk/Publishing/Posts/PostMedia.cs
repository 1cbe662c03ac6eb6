using System.Text.Json.Serialization;
using ThreadsSdk.Publishing.Posts;

namespace ThreadsSdk;

/// <summary>Represents an image or video of a post.</summary>
public sealed record PostMedia
{
    [JsonConstructor]
    internal PostMedia(MediaSource source, MediaKind? kind, string? altText)
    {
        ArgumentNullException.ThrowIfNull(source);
        (Source, Kind, AltText) = (source, kind, altText);
    }

    /// <summary>Gets the source of the content.</summary>
    [JsonConverter(typeof(MediaSourceConverter))]
    public MediaSource Source { get; internal init; }

    /// <summary>Gets the kind of media; null if the content determines it.</summary>
    public MediaKind? Kind { get; internal init; }

    /// <summary>Gets the description for people who cannot see it.</summary>
    public string? AltText { get; }

    /// <summary>Gets the kind of media as far as it is known without reading the content.</summary>
    [JsonIgnore]
    internal MediaKind? KnownKind => Kind ?? Source.KindOfUrl;

    /// <summary>Creates an image from a JPEG or PNG.</summary>
    /// <param name="source">The source of the content.</param>
    /// <param name="altText">
    /// A description for people who cannot see it, up to <see cref="ThreadsLimits.AltTextLength"/> characters.
    /// </param>
    /// <returns>The image.</returns>
    public static PostMedia Image(MediaSource source, string? altText = null) => new(source, MediaKind.Image, altText);

    /// <summary>Creates a video from a MOV or MP4.</summary>
    /// <param name="source">The source of the content.</param>
    /// <param name="altText">
    /// A description for people who cannot see it, up to <see cref="ThreadsLimits.AltTextLength"/> characters.
    /// </param>
    /// <returns>The video.</returns>
    public static PostMedia Video(MediaSource source, string? altText = null) => new(source, MediaKind.Video, altText);

    /// <summary>
    /// Creates an image or a video. The content of a file, or the ending of an address, determines which. An address without a known ending
    /// is refused; use <see cref="Image"/> or <see cref="Video"/> for it.
    /// </summary>
    /// <param name="source">The source of the content.</param>
    /// <param name="altText">
    /// A description for people who cannot see it, up to <see cref="ThreadsLimits.AltTextLength"/> characters.
    /// </param>
    /// <returns>The image or video.</returns>
    public static PostMedia From(MediaSource source, string? altText = null) => new(source, kind: null, altText);
}
