namespace ThreadsSdk.Publishing.Execution;

/// <summary>What follows a failed attempt.</summary>
internal enum Next
{
    /// <summary>The failure is thrown.</summary>
    Throw,

    /// <summary>The attempt is made again without a wait.</summary>
    RetryAtOnce,

    /// <summary>The attempt is made again after the delay of <see cref="RetrySchedule"/>, or the one Meta asks for.</summary>
    RetryLater,

    /// <summary>The attempt is made again when what it names may have become visible.</summary>
    RetryWhenVisible,
}
