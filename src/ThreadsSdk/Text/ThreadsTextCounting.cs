namespace ThreadsSdk;

/// <summary>How a text is counted.</summary>
public enum ThreadsTextCounting
{
    /// <summary>As Meta documents it: a character is one, but an emoji counts as the number of its UTF-8 bytes.</summary>
    EmojiBytes,

    /// <summary>
    /// Every character counts as the number of its UTF-8 bytes. Stricter than Meta's pages; texts that only passed the other count were
    /// refused in production.
    /// </summary>
    Utf8Bytes,
}
