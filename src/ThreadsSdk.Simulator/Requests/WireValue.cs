using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThreadsSdk.Simulator.Requests;

/// <summary>Reads the texts of parameters the way Meta does. Each method returns null for a text it cannot read.</summary>
internal static class WireValue
{
    public static bool? Flag(string text) =>
        text.ToUpperInvariant() switch
        {
            "TRUE" or "1" => true,
            "FALSE" or "0" => false,
            _ => null,
        };

    /// <summary>Reads seconds since 1970, or a date. Meta takes whatever PHP's strtotime takes; this reads the ISO forms, and <see cref="RelativeTime"/> the words.</summary>
    public static DateTimeOffset? Time(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds is >= 0 and <= 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }

        const DateTimeStyles Universal = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Universal, out var time) ? time : null;
    }

    /// <summary>Reads a list joined by commas, or a JSON array.</summary>
    public static string[] Items(string text) =>
        Array(text) ?? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[]? Array(string text)
    {
        if (text is not ['[', ..])
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text) is JsonArray items ? [.. items.Select(item => item?.ToString() ?? "")] : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
