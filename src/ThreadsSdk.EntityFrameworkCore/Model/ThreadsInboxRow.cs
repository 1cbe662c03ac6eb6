namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>Represents a row of the table <c>ThreadsInbox</c>: an event of a webhook.</summary>
public class ThreadsInboxRow
{
    /// <summary>Gets or sets the number by which events are ordered.</summary>
    public long Sequence { get; set; }

    /// <summary>Gets or sets the id of the event.</summary>
    public required string Id { get; set; }

    /// <summary>Gets or sets what is to be done with it.</summary>
    public ThreadsInboxState State { get; set; }

    /// <summary>Gets or sets the id of the user it is about; empty once it is handled.</summary>
    public required string UserId { get; set; }

    /// <summary>Gets or sets the name of the lease that a worker needs to handle events of this user.</summary>
    public required string Partition { get; set; }

    /// <summary>Gets or sets the change as JSON; empty once it is handled.</summary>
    public required string Json { get; set; }

    /// <summary>Gets or sets the id of the post it is about.</summary>
    public string? TargetId { get; set; }

    /// <summary>Gets or sets the time Meta sent it.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Gets or sets the time it was received.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Gets or sets the time from which it can be taken.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Gets or sets the time it was handled or parked.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Gets or sets the number that stands for the worker that took it last.</summary>
    public long Holder { get; set; }

    /// <summary>Gets or sets how many times handlers have failed on it.</summary>
    public int Failures { get; set; }

    /// <summary>Gets or sets what the last failure said.</summary>
    public string? Reason { get; set; }
}
