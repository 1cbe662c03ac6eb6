using System.Globalization;

namespace ThreadsSdk.Simulator.Requests;

/// <summary>Reads the texts of parameters the way Meta does; null when one cannot be read.</summary>
internal static class WireValue
{
    public static bool? Flag(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => null,
    };

    /// <summary>Seconds since 1970, or a date. Meta takes whatever PHP's strtotime does; this reads the ISO forms of it.</summary>
    public static DateTimeOffset? Time(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds is >= 0 and <= 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
    }

    public static string[] Items(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
