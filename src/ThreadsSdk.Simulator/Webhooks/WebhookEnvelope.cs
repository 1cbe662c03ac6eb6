namespace ThreadsSdk.Simulator;

/// <summary>Represents the shape of the notifications of a subscription.</summary>
public enum WebhookEnvelope
{
    /// <summary>As Meta documents it for Threads: each request tells of one change.</summary>
    Flat,

    /// <summary>
    /// As Meta's other products send it, and as some receivers expect of Threads: what happens at once comes in one request, with an entry for
    /// each user and several changes in an entry.
    /// </summary>
    Entries,
}
