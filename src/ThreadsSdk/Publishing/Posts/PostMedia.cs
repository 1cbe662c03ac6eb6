using System.Text.Json.Serialization;
using ThreadsSdk.Publishing.Posts;

namespace ThreadsSdk;

/// <summary>An image or video of a post.</summary>
public sealed record PostMedia
{
    [JsonConstructor]
    internal PostMedia(MediaSource source, MediaKind? kind, string? altText)
    {
        ArgumentNullException.ThrowIfNull(source);
        (Source, Kind, AltText) = (source, kind, altText);
    }

    /// <summary>Where it comes from.</summary>
    [JsonConverter(typeof(MediaSourceConverter))]
    public MediaSource Source { get; internal init; }

    /// <summary>Which of both it is; null when its content will tell.</summary>
    public MediaKind? Kind { get; internal init; }

    /// <summary>What it shows, for people who cannot see it.</summary>
    public string? AltText { get; }

    /// <summary>Which of both it is as far as can be told without its content.</summary>
    [JsonIgnore]
    internal MediaKind? KnownKind => Kind ?? Source.KindOfUrl;

    /// <summary>Makes an image of a JPEG or PNG.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="altText">What it shows, up to <see cref="ThreadsLimits.AltTextLength"/> characters.</param>
    /// <returns>The image.</returns>
    public static PostMedia Image(MediaSource source, string? altText = null) => new(source, MediaKind.Image, altText);

    /// <summary>Makes a video of a MOV or MP4.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="altText">What it shows, up to <see cref="ThreadsLimits.AltTextLength"/> characters.</param>
    /// <returns>The video.</returns>
    public static PostMedia Video(MediaSource source, string? altText = null) => new(source, MediaKind.Video, altText);

    /// <summary>
    /// Makes an image or a video: the content of a file tells which it is, and the ending of an address. An address without a known ending
    /// is
    /// refused; use <see cref="Image"/> or <see cref="Video"/> for it.
    /// </summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="altText">What it shows, up to <see cref="ThreadsLimits.AltTextLength"/> characters.</param>
    /// <returns>The image or video.</returns>
    public static PostMedia Of(MediaSource source, string? altText = null) => new(source, kind: null, altText);
}
