namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>
/// Represents a row of the table <c>ThreadsQuotaUses</c>: what was taken from a user's quota other than by a scheduled post.
/// </summary>
public class ThreadsQuotaUseRow
{
    /// <summary>Gets or sets the id.</summary>
    public long Id { get; set; }

    /// <summary>Gets or sets the id of the user.</summary>
    public required string UserId { get; set; }

    /// <summary>Gets or sets the name of the quota.</summary>
    public required string Quota { get; set; }

    /// <summary>Gets or sets how much was taken.</summary>
    public int Count { get; set; }

    /// <summary>Gets or sets when.</summary>
    public DateTimeOffset At { get; set; }
}
