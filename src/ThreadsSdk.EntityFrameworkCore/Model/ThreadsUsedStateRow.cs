namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>Represents a row of the table <c>ThreadsUsedStates</c>: a state of a login that came back.</summary>
public class ThreadsUsedStateRow
{
    /// <summary>Gets or sets the SHA-256 of the state, in hexadecimal digits.</summary>
    public required string Hash { get; set; }

    /// <summary>Gets or sets the time until which it is remembered.</summary>
    public DateTimeOffset KeepUntil { get; set; }
}
