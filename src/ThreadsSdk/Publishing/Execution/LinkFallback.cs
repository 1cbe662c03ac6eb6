namespace ThreadsSdk.Publishing;

/// <summary>What becomes of a post when Threads can make no card for its link, as happens with new pages and with those that refuse its
/// crawler.</summary>
public enum LinkFallback
{
    /// <summary>It is not published; what Threads answered is thrown.</summary>
    None,

    /// <summary>
    /// It is published without the card, and the link stands at the end of its text. Where the text has no room for it, what Threads
    /// answered is
    /// thrown.
    /// </summary>
    PutInText,

    /// <summary>It is published without the card. One that would be empty then is not; what Threads answered is thrown.</summary>
    DropCard,
}
