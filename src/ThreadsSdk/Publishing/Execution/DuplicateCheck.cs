namespace ThreadsSdk.Publishing;

/// <summary>
/// Specifies what to do when a post has the same content as one of the last 24 hours, on Threads or in the journals of the store. Compared
/// are text, kind, link, quote and parent. Posts with a poll, a GIF or an article, and images without a text, look alike in a list; they
/// are compared with the journals only. The lists of Threads lag, so a post of the last minutes may be missed. To guard against the same
/// call made twice at the same time, use <see cref="PublishOptions.IdempotencyKey"/>.
/// </summary>
public enum DuplicateCheck
{
    /// <summary>Do not check. The same idempotency key still never publishes twice.</summary>
    None,

    /// <summary>Check, report a duplicate as <see cref="PublishStage.DuplicateFound"/>, and publish.</summary>
    Warn,

    /// <summary>Check, and throw a <see cref="DuplicatePostException"/> before anything is sent.</summary>
    Refuse,
}
