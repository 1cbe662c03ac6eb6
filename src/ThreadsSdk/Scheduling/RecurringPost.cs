using ThreadsSdk.Publishing;

namespace ThreadsSdk.Scheduling;

/// <summary>Represents a post to publish again and again.</summary>
public sealed record RecurringPostRequest
{
    /// <summary>Gets the id of the user to publish for.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the name, which is one of its own for each recurring post of the user; up to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what to publish.</summary>
    public required PublishPlan Plan { get; init; }

    /// <summary>
    /// Gets the moments as a cron text: minute, hour, day of the month, month and day of the week, with a leading field of seconds if it has six
    /// fields. <c>30 8 * * MON-FRI</c> is half past eight on workdays.
    /// </summary>
    public required string Cron { get; init; }

    /// <summary>Gets the id of the time zone of <see cref="Cron"/>, as IANA names it, such as <c>Europe/Berlin</c>.</summary>
    public string Zone { get; init; } = "UTC";
}

/// <summary>Represents a post that is published again and again.</summary>
public sealed record RecurringPost
{
    /// <summary>Gets the id of the user.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what is published.</summary>
    public required PublishPlan Plan { get; init; }

    /// <summary>Gets the cron text.</summary>
    public required string Cron { get; init; }

    /// <summary>Gets the id of the time zone.</summary>
    public required string Zone { get; init; }

    /// <summary>Gets the moment of the post that is planned next.</summary>
    public required DateTimeOffset NextAt { get; init; }
}
