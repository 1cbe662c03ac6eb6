namespace ThreadsSdk.Publishing.Execution;

/// <summary>Specifies the reaction to a failed attempt.</summary>
internal enum Next
{
    /// <summary>Throw the failure.</summary>
    Throw,

    /// <summary>Try again without a wait.</summary>
    RetryImmediately,

    /// <summary>Try again after the delay of <see cref="RetrySchedule"/>, or the one Meta asks for.</summary>
    RetryLater,

    /// <summary>Try again when the named object may have become visible.</summary>
    RetryWhenVisible,
}
