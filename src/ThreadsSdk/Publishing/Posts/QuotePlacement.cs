namespace ThreadsSdk;

/// <summary>Specifies which parts of a chain quote the quoted post.</summary>
public enum QuotePlacement
{
    /// <summary>Only the first part.</summary>
    FirstPart,

    /// <summary>Every part.</summary>
    EveryPart,
}
