using System.Globalization;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes moments as times of the zone.</summary>
internal static class Times
{
    /// <summary>Writes day and time.</summary>
    public static Markup Full(DateTimeOffset moment, ScheduleZone zone) => Write(moment, zone, "ddd d MMM yyyy, HH:mm");

    /// <summary>Writes the time of the day alone.</summary>
    public static Markup Short(DateTimeOffset moment, ScheduleZone zone) => Write(moment, zone, "HH:mm");

    /// <summary>Gets the value of a field for a local time.</summary>
    public static string Field(DateTimeOffset moment, ScheduleZone zone) =>
        zone.ToLocal(moment).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static Markup Write(DateTimeOffset moment, ScheduleZone zone, string format)
    {
        var utc = moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Markup.From($"""<time datetime="{utc}">{zone.ToLocal(moment).ToString(format, CultureInfo.InvariantCulture)}</time>""");
    }
}
