namespace ThreadsSdk;

/// <summary>Specifies how a text is counted.</summary>
public enum ThreadsTextCounting
{
    /// <summary>Counts as Meta documents it: each character is one, but an emoji counts as the number of its UTF-8 bytes.</summary>
    EmojiBytes,

    /// <summary>
    /// Counts every character as the number of its UTF-8 bytes. This is stricter than Meta's documentation; texts that fit only by the
    /// other method have been refused in production.
    /// </summary>
    Utf8Bytes,
}
