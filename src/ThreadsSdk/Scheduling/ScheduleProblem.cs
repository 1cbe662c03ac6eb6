namespace ThreadsSdk.Scheduling;

/// <summary>Specifies why a post of the schedule waits or is parked.</summary>
public enum ScheduleProblem
{
    /// <summary>Threads or the network failed for a moment. It is tried again by itself.</summary>
    Passing,

    /// <summary>The user's quota of 24 hours or a rate limit is used up. It is tried again when there is room.</summary>
    Quota,

    /// <summary>The user has to log in again, or to grant a permission. Retry it afterwards.</summary>
    Login,

    /// <summary>Threads does not take the post as it is. Change it, or cancel it.</summary>
    Refused,

    /// <summary>It was too late: nothing was published at its moment and for as long as it may be late.</summary>
    Late,

    /// <summary>
    /// It could not be found out whether it is on Threads. Look at the profile before it is retried: if it is there, cancel it.
    /// </summary>
    Unknown,
}
