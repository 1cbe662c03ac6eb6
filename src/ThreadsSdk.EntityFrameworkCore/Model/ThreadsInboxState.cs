namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>Specifies what is to be done with an event of the inbox.</summary>
public enum ThreadsInboxState
{
    /// <summary>It waits for its handlers, or they are at work on it.</summary>
    Waiting,

    /// <summary>Its handlers could not deal with it, and a person has to look at it.</summary>
    Parked,

    /// <summary>It is handled. The row is kept for a while so that the event is known when Meta sends it again.</summary>
    Completed,
}
