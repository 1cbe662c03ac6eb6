namespace ThreadsSdk.TextCutting;

/// <summary>Specifies the boundary between two graphemes. A higher value is a better place to split.</summary>
internal enum TextBoundary : byte
{
    /// <summary>Within a link, which is never split.</summary>
    None,

    /// <summary>Within a mention, a hashtag or a run of white space, which is split only if unavoidable.</summary>
    Inside,

    Grapheme,

    Word,

    Sentence,

    Line,

    Paragraph,
}
