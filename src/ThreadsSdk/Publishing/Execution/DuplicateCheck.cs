namespace ThreadsSdk.Publishing;

/// <summary>
/// What to do when a post says the same as one of the last 24 hours, on Threads or in the journals of the store: the same text, kind, link,
/// quote and
/// parent. Posts with a poll, a GIF or an article, and images without a text, cannot be told apart in a list: they are compared with the
/// journals
/// alone. The lists of Threads lag, so that a post of the last minutes may be missed; against one that is sent twice at once there is
/// <see cref="PublishOptions.IdempotencyKey"/>.
/// </summary>
public enum DuplicateCheck
{
    /// <summary>Do not look. The same key never publishes twice all the same.</summary>
    None,

    /// <summary>Look, tell it as <see cref="PublishStage.DuplicateFound"/>, and publish.</summary>
    Warn,

    /// <summary>Look, and throw a <see cref="DuplicatePostException"/> before anything is sent.</summary>
    Refuse,
}
