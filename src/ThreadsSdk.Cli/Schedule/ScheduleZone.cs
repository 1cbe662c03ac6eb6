using System.Security;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Represents the time zone that local times are read and shown in: the one that was named, or that of this machine.</summary>
internal sealed class ScheduleZone
{
    private const string Utc = "UTC";
    private readonly TimeZoneInfo _zone;

    private ScheduleZone(TimeZoneInfo zone) => _zone = zone;

    /// <summary>Gets the id of the zone.</summary>
    public string Id => _zone.Id;

    /// <exception cref="UsageException">There is no such zone.</exception>
    public static ScheduleZone Find(string? id, TimeProvider clock)
    {
        if (id is null)
        {
            return new ScheduleZone(clock.LocalTimeZone);
        }

        try
        {
            return new ScheduleZone(TimeZoneInfo.FindSystemTimeZoneById(id));
        }
        catch (Exception e)
            when (e
                    is TimeZoneNotFoundException
                        or InvalidTimeZoneException
                        or SecurityException
                        or ArgumentException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            throw new UsageException($"There is no time zone {id}.", "Give its IANA id, such as Europe/Berlin, America/New_York or UTC.");
        }
    }

    /// <summary>Gets the moment of a local time.</summary>
    /// <exception cref="UsageException">This machine does not say in which zone it is.</exception>
    public DateTimeOffset ToMoment(DateTime local)
    {
        try
        {
            return ScheduleTime.InZone(local, _zone.Id);
        }
        catch (TimeZoneNotFoundException)
        {
            throw new UsageException("This machine does not say in which time zone it is.", "Name one with --zone, such as Europe/Berlin.");
        }
    }

    /// <summary>Gets the local time of a moment.</summary>
    public DateTime ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone).DateTime;

    /// <summary>Writes a moment as clocks of the zone show it; null where they show UTC.</summary>
    public string? Show(DateTimeOffset moment) => _zone.Id is Utc or "Etc/UTC" ? null : $"{Moments.Write(ToLocal(moment))} {_zone.Id}";
}
