namespace ThreadsSdk;

/// <summary>Whether the same request may succeed when it is sent again.</summary>
public enum ThreadsRetry
{
    /// <summary>No.</summary>
    Never,

    /// <summary>Yes, with growing delays: the failure passes.</summary>
    Backoff,

    /// <summary>Later, when a quota has freed up.</summary>
    Later,

    /// <summary>After a few seconds: Meta has not finished something yet.</summary>
    Wait,
}
