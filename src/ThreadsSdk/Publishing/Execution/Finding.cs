namespace ThreadsSdk.Publishing.Execution;

/// <summary>What a search for a post says.</summary>
internal enum Finding
{
    /// <summary>It is out, and its id is written down.</summary>
    Found,

    /// <summary>It is not out.</summary>
    Absent,

    /// <summary>It may be out or not, or be one of several.</summary>
    Unknown,
}
