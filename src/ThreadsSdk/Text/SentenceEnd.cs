namespace ThreadsSdk.TextCutting;

/// <summary>Whether a sentence has just ended.</summary>
internal enum SentenceEnd : byte
{
    None,

    /// <summary>If white space follows, for a full stop also stands in numbers and names.</summary>
    BeforeSpace,

    /// <summary>Whatever follows, as in scripts that write no spaces.</summary>
    Anywhere,
}
