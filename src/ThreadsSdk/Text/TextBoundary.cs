namespace ThreadsSdk.TextCutting;

/// <summary>What lies between two graphemes: the higher, the better it is to cut there.</summary>
internal enum TextBoundary : byte
{
    /// <summary>The inside of a link, which is never cut.</summary>
    None,

    /// <summary>The inside of a mention, a hashtag or a run of white space, cut only where there is no other way.</summary>
    Inside,

    Grapheme,

    Word,

    Sentence,

    Line,

    Paragraph,
}
