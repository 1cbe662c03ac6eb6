namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Lists what can become of an attempt to handle an event.</summary>
internal enum EventOutcomeKind
{
    /// <summary>All handlers have dealt with it.</summary>
    Handled,

    /// <summary>A handler failed; there is another attempt.</summary>
    Retry,

    /// <summary>A handler failed for the last time, or nobody can read it.</summary>
    Park,

    /// <summary>The attempt was called off, which says nothing of the event.</summary>
    CalledOff,
}
