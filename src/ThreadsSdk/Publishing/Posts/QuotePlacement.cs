namespace ThreadsSdk;

/// <summary>Which parts of a chain quote the quoted post.</summary>
public enum QuotePlacement
{
    /// <summary>The first one.</summary>
    FirstPart,

    /// <summary>Each of them.</summary>
    EveryPart,
}
