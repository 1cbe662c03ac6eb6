namespace ThreadsSdk;

/// <summary>What happens with the hashtags at the end of a text that becomes a chain.</summary>
public enum HashtagPlacement
{
    /// <summary>They stay at the end of the last part, as they are.</summary>
    Stay,

    /// <summary>Each part ends with one, in their order; the last part with all that are left.</summary>
    OnePerPart,

    /// <summary>Each part that holds no hashtag ends with one, in their order; the last part with all that are left.</summary>
    PartsWithout,

    /// <summary>Each part ends with all of them.</summary>
    EveryPart,
}
