using System.Globalization;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Writes moments for people.</summary>
internal static class Moments
{
    /// <summary>Writes a moment in UTC.</summary>
    public static string Utc(DateTimeOffset moment) => $"{Write(moment.UtcDateTime)} UTC";

    /// <summary>Writes a time, with its seconds where it has any.</summary>
    public static string Write(DateTime time) =>
        time.ToString(time.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
