namespace ThreadsSdk.Cli.Publishing;

/// <summary>Names the kinds of journals. They differ in who can name them, and in when they are deleted.</summary>
internal enum JournalKind
{
    /// <summary>Has a key that the user chose. It stays, so that the same is not published again.</summary>
    Keyed,

    /// <summary>Has an id that nobody chose. It is deleted once all posts are out, also when that happens by resuming.</summary>
    Once,

    /// <summary>
    /// Belongs to a draft with an id that nobody chose. It stays: several may publish the draft, and each is given the result.
    /// </summary>
    Draft,
}
