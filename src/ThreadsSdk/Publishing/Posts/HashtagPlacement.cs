namespace ThreadsSdk;

/// <summary>Specifies where the hashtags at the end of a text go when the text becomes a chain.</summary>
public enum HashtagPlacement
{
    /// <summary>They stay at the end of the last part.</summary>
    Stay,

    /// <summary>Each part ends with one of them, in order; the last part ends with the rest.</summary>
    OnePerPart,

    /// <summary>Each part without a hashtag ends with one of them, in order; the last part ends with the rest.</summary>
    PartsWithout,

    /// <summary>Each part ends with all of them.</summary>
    EveryPart,
}
