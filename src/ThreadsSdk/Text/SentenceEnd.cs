namespace ThreadsSdk.TextCutting;

/// <summary>Specifies whether a sentence has just ended.</summary>
internal enum SentenceEnd : byte
{
    None,

    /// <summary>It has, if white space follows. A full stop is also used in numbers and names.</summary>
    BeforeSpace,

    /// <summary>It has, whatever follows, as in scripts without spaces.</summary>
    Anywhere,
}
