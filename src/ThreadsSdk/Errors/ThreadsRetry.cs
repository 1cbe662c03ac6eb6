namespace ThreadsSdk;

/// <summary>Specifies whether the same request may succeed when it is sent again.</summary>
public enum ThreadsRetry
{
    /// <summary>It fails again.</summary>
    Never,

    /// <summary>It may succeed. Retry with growing delays, because the failure is transient.</summary>
    Backoff,

    /// <summary>It may succeed later, when the quota is available again.</summary>
    Later,

    /// <summary>It may succeed after a few seconds, because Meta has not finished something yet.</summary>
    Wait,
}
