namespace ThreadsSdk.Publishing;

/// <summary>What to do about the quota of posts and replies before anything is published.</summary>
public enum QuotaCheck
{
    /// <summary>Do not read it. A spent one refuses when it is spent, which may be in the middle of a chain.</summary>
    None,

    /// <summary>Read it, and throw a <see cref="PublishQuotaException"/> when it does not suffice for all posts.</summary>
    Refuse,

    /// <summary>Read it, and wait until it suffices; also when it is spent on the way. Mind <see cref="PublishOptions.Timeout"/>.</summary>
    Wait,
}
