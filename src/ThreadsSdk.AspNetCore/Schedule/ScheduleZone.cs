using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents the time zone of a page: moments become local times, and local times moments.</summary>
internal sealed partial record ScheduleZone(string Id, TimeZoneInfo Zone)
{
    public static readonly ScheduleZone Utc = new("UTC", TimeZoneInfo.Utc);

    /// <summary>Gets the ids to propose; there are others, such as older names.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. TimeZoneInfo
            .GetSystemTimeZones()
            .Select(static zone => zone.Id)
            .Where(static id => Name().IsMatch(id))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Finds a zone by its IANA id. What does not look like one is not searched for: ids are names of files.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out ScheduleZone? zone)
    {
        zone = null;
        try
        {
            if (Name().IsMatch(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found))
            {
                zone = new(found.Id, found);
            }
        }
        catch (Exception e) when (e is InvalidTimeZoneException or System.Security.SecurityException)
        {
            return false;
        }

        return zone is not null;
    }

    public DateTime ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    public DateOnly ToDay(DateTimeOffset moment) => DateOnly.FromDateTime(ToLocal(moment));

    /// <summary>Gets the moment a day begins.</summary>
    public DateTimeOffset ToMoment(DateOnly day) => ToMoment(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>Gets the moment of a local time: the first of two, and the next that there is for one the clocks skip.</summary>
    public DateTimeOffset ToMoment(DateTime local)
    {
        while (Zone.IsInvalidTime(local))
        {
            local = local.AddSeconds(60 - local.Second);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]{0,31}(/[A-Za-z0-9_+-]{1,31}){0,2}\\z")]
    private static partial Regex Name();
}
