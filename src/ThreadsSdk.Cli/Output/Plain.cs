using System.Globalization;
using Spectre.Console;

namespace ThreadsSdk.Cli.Output;

/// <summary>Values as text for people.</summary>
internal static class Plain
{
    public const string Missing = "-";

    public static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? Missing;

    public static string Number(double? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? Missing;

    /// <summary>Writes a duration in the largest unit that fits.</summary>
    public static string Duration(TimeSpan? duration) =>
        duration switch
        {
            null => Missing,
            { TotalHours: > 48 } long_ => Count(long_.TotalDays, "day"),
            { TotalMinutes: > 120 } medium => Count(medium.TotalHours, "hour"),
            { TotalSeconds: > 120 } small => Count(small.TotalMinutes, "minute"),
            { } tiny => Count(tiny.TotalSeconds, "second"),
        };

    /// <summary>A text on one line.</summary>
    public static string OneLine(string? text) =>
        text is null ? Missing : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text that means nothing to Spectre.Console, and nothing to the terminal: others wrote it.</summary>
    public static Text Cell(string? text) => new(Harmless(text ?? Missing));

    /// <summary>Takes out what could move the cursor, change colours, turn the direction of a line or do more to a terminal.</summary>
    public static string Harmless(string text) =>
        text.Any(character => IsCommand(character) || character is '\r')
            ? string.Concat(text.ReplaceLineEndings("\n").Select(character => IsCommand(character) ? '\uFFFD' : character))
            : text;

    /// <summary>Determines whether a character turns the direction or order of the text around it.</summary>
    public static bool IsDirection(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsCommand(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t' or '\r'))
        || character is '\u2028' or '\u2029'
        || IsDirection(character);

    private static string Count(double amount, string unit)
    {
        var count = Math.Round(amount);
        return $"{count.ToString("0", CultureInfo.InvariantCulture)} {unit}{(count is 1 ? "" : "s")}";
    }
}
