namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>Represents a row of the table <c>ThreadsScheduledMedia</c>: a piece of a file that a scheduled post needs when it is time.</summary>
public class ThreadsScheduledMediaRow
{
    /// <summary>Gets or sets the key of the files of one post.</summary>
    public required string Key { get; set; }

    /// <summary>Gets or sets the number of the image or video within the plan.</summary>
    public int Item { get; set; }

    /// <summary>Gets or sets the number of the piece.</summary>
    public int Chunk { get; set; }

    /// <summary>Gets or sets the bytes.</summary>
    public required byte[] Bytes { get; set; }

    /// <summary>Gets or sets the time it was added.</summary>
    public DateTimeOffset AddedAt { get; set; }
}
