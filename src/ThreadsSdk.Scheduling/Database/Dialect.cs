namespace ThreadsSdk.Scheduling.Database;

/// <summary>
/// Represents what the databases say differently. Otherwise PostgreSQL and SQLite are spoken to in the same words.
/// </summary>
internal sealed record Dialect
{
    /// <summary>
    /// Gets PostgreSQL. Its clock is the one of all workers: theirs may differ by minutes, and none may be early.
    /// </summary>
    public static Dialect PostgreSql { get; } =
        new()
        {
            Now = "(extract(epoch from clock_timestamp()) * 1000000)::bigint",
            Locked = " FOR UPDATE",
            SkipLocked = " FOR UPDATE SKIP LOCKED",
        };

    /// <summary>Gets SQLite, which has one writer at a time and runs on one machine, so that the process's clock will do.</summary>
    public static Dialect Sqlite { get; } =
        new()
        {
            Now = "@now",
            Locked = "",
            SkipLocked = "",
            IsSqlite = true,
        };

    /// <summary>Gets the time, in microseconds since 1970.</summary>
    public required string Now { get; init; }

    /// <summary>Gets what locks the rows that a query reads.</summary>
    public required string Locked { get; init; }

    /// <summary>Gets what locks the rows that a query reads, and leaves out those that others have locked.</summary>
    public required string SkipLocked { get; init; }

    public bool IsSqlite { get; init; }
}
