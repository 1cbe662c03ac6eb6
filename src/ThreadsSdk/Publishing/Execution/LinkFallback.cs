namespace ThreadsSdk.Publishing;

/// <summary>
/// Specifies what to do when Threads cannot create a card for a post's link, as happens with new pages and with pages that refuse its
/// crawler.
/// </summary>
public enum LinkFallback
{
    /// <summary>Do not publish. The exception contains the response of Threads.</summary>
    None,

    /// <summary>
    /// Publish without the card, with the link at the end of the text. If the text has no room for it, the exception contains the response
    /// of Threads.
    /// </summary>
    PutInText,

    /// <summary>Publish without the card. If the post would be empty without it, the exception contains the response of Threads.</summary>
    DropCard,
}
