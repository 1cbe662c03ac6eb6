namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>Represents a row of the table <c>ThreadsLeases</c>: a right that one process has at a time, and that ends by itself.</summary>
public class ThreadsLeaseRow
{
    /// <summary>Gets or sets what it is a right to.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets the number that stands for whoever has it.</summary>
    public long Holder { get; set; }

    /// <summary>Gets or sets the time it ends.</summary>
    public DateTimeOffset Until { get; set; }
}
