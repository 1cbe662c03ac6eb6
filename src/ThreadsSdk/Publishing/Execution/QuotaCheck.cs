namespace ThreadsSdk.Publishing;

/// <summary>Specifies how to check the quota of posts and replies before anything is published.</summary>
public enum QuotaCheck
{
    /// <summary>Do not read it. Threads refuses once the quota is used up, which can happen in the middle of a chain.</summary>
    None,

    /// <summary>Read it, and throw a <see cref="PublishQuotaException"/> if it does not suffice for all posts.</summary>
    Refuse,

    /// <summary>
    /// Read it, and wait until it suffices, also when it is used up on the way. <see cref="PublishOptions.Timeout"/> limits the wait.
    /// </summary>
    Wait,
}
