using System.Globalization;

namespace ThreadsSdk.Simulator.Face;

/// <summary>Writes times for people.</summary>
internal static class Times
{
    public static string Ahead(TimeSpan time) =>
        time.TotalDays >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalDays)} d {time.Hours} h")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h {time.Minutes} min");

    public static string Ago(DateTimeOffset then, DateTimeOffset now) =>
        (now - then) switch
        {
            { TotalSeconds: < 60 } => "now",
            { TotalHours: < 1 } age => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalMinutes} min"),
            { TotalDays: < 1 } age => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h"),
            var age => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} d"),
        };

    public static string Minute(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Second(DateTimeOffset time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Machine(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
