namespace ThreadsSdk;

/// <summary>Specifies the kind of media.</summary>
public enum MediaKind
{
    /// <summary>An image: a JPEG or PNG.</summary>
    Image,

    /// <summary>A video: a MOV or MP4.</summary>
    Video,
}
