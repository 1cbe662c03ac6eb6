namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>Represents a row of the table <c>ThreadsJournals</c>: what is known of a publication.</summary>
public class ThreadsJournalRow
{
    /// <summary>Gets or sets the id of the journal.</summary>
    public required string Id { get; set; }

    /// <summary>Gets or sets the id of the user it publishes for.</summary>
    public required string UserId { get; set; }

    /// <summary>Gets or sets the journal as JSON. It contains texts and addresses, and no token.</summary>
    public required string Json { get; set; }

    /// <summary>Gets or sets the number of times it was saved.</summary>
    public long Revision { get; set; }
}
