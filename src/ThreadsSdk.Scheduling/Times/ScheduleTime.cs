namespace ThreadsSdk.Scheduling;

/// <summary>Converts times of clocks on walls to moments.</summary>
public static class ScheduleTime
{
    /// <summary>
    /// Gets the moment of a local time in a zone. A time that the clocks skip when summer time begins becomes the moment they skip to, and of
    /// a time that comes twice when it ends, the first is taken: as a cron text of a fixed time does.
    /// </summary>
    /// <param name="local">The date and time. Its kind is ignored.</param>
    /// <param name="zone">The id of the zone as IANA names it, such as <c>Europe/Berlin</c>.</param>
    /// <returns>The moment.</returns>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    /// <example>
    /// <code language="csharp">
    /// using ThreadsSdk.Scheduling;
    ///
    /// DateTimeOffset at = ScheduleTime.InZone(new DateTime(2027, 3, 28, 8, 0, 0), "Europe/Berlin");   // 06:00 UTC
    /// </code>
    /// </example>
    public static DateTimeOffset InZone(DateTime local, string zone)
    {
        var found = FindZone(zone);
        var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (found.IsInvalidTime(time))
        {
            return EndOfGap(time, found);
        }

        var offset = found.IsAmbiguousTime(time) ? found.GetAmbiguousTimeOffsets(time).Max() : found.GetUtcOffset(time);
        return new DateTimeOffset(time, offset).ToUniversalTime();
    }

    /// <summary>Finds a zone by its IANA id.</summary>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    internal static TimeZoneInfo FindZone(string zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(zone);
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(zone);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new TimeZoneNotFoundException(
                $"There is no time zone '{zone}'. Give its IANA id, such as Europe/Berlin or UTC. Ids of Windows, such as W. Europe Standard Time, "
                    + "are not known to an app with InvariantGlobalization.",
                e
            );
        }
    }

    /// <summary>Finds the moment at which the clocks skip a time: the first local minute that exists.</summary>
    private static DateTimeOffset EndOfGap(DateTime time, TimeZoneInfo zone)
    {
        var next = new DateTime(time.Year, time.Month, time.Day, time.Hour, time.Minute, 0);
        while (zone.IsInvalidTime(next))
        {
            next = next.AddMinutes(1);
        }

        return new DateTimeOffset(next, zone.GetUtcOffset(next)).ToUniversalTime();
    }
}
