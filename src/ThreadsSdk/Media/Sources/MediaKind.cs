namespace ThreadsSdk;

/// <summary>What the media of a post are.</summary>
public enum MediaKind
{
    /// <summary>An image: a JPEG or PNG.</summary>
    Image,

    /// <summary>A video: a MOV or MP4.</summary>
    Video,
}
