namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>Represents a row of the table <c>ThreadsLogins</c>: the login of a user, encrypted.</summary>
public class ThreadsLoginRow
{
    /// <summary>Gets or sets the id of the user.</summary>
    public required string UserId { get; set; }

    /// <summary>Gets or sets the login, encrypted with the keys of the app's data protection.</summary>
    public required byte[] Protected { get; set; }

    /// <summary>Gets or sets the time the token expires.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Gets or sets the revision, which is another with each save.</summary>
    public long Revision { get; set; }
}
