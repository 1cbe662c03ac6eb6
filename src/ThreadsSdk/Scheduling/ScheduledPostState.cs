namespace ThreadsSdk.Scheduling;

/// <summary>Specifies what is to be done with a post of the schedule.</summary>
public enum ScheduledPostState
{
    /// <summary>It waits for its moment, or for those of the same user that come before it.</summary>
    Planned,

    /// <summary>A worker has begun to publish it. If it fails in a way that passes, it is tried again.</summary>
    Publishing,

    /// <summary>It is on Threads.</summary>
    Published,

    /// <summary>It could not be published, and a person has to look at it: its reason says what to do.</summary>
    Parked,

    /// <summary>It was canceled.</summary>
    Canceled,
}
