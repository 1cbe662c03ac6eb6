using System.ComponentModel;

namespace ThreadsSdk.Runtime;

/// <summary>Specifies how the length of a text is counted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum TextCounting
{
    /// <summary>Counts Unicode code points.</summary>
    Characters,

    /// <summary>Counts code points, but an emoji as the number of its UTF-8 bytes.</summary>
    EmojiBytes,
}
