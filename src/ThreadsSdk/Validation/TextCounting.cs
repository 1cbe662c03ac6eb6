namespace ThreadsSdk.Validation;

/// <summary>Specifies how the length of a text is counted.</summary>
internal enum TextCounting
{
    /// <summary>Counts Unicode code points.</summary>
    Characters,

    /// <summary>Counts code points, but an emoji as the number of its UTF-8 bytes.</summary>
    EmojiBytes,
}
