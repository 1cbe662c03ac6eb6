using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ThreadsSdk.Cli.Commands;

/// <summary>Reads options that are durations.</summary>
internal static class DurationOption
{
    private const string Examples = "500ms, 5s, 2m, 3h or 59d";
    private const double Most = 1_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    public static Option<TimeSpan?> Create(string name, string description) =>
        new(name)
        {
            Description = $"{description} Such as {Examples}.",
            HelpName = "time",
            CustomParser = Parse,
        };

    /// <summary>Parses a duration; returns null when the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        var digits = text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        if (
            !double.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number >= Most
        )
        {
            return null;
        }

        TimeSpan? time = text[digits..] switch
        {
            "ms" => TimeSpan.FromMilliseconds(number),
            "s" => TimeSpan.FromSeconds(number),
            "m" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            "d" => TimeSpan.FromDays(number),
            _ => null,
        };
        return time <= Longest ? time : null;
    }

    private static TimeSpan? Parse(ArgumentResult result)
    {
        var time = Parse(result.Tokens[0].Value);
        if (time is null)
        {
            result.AddError($"A time is written like {Examples}.");
        }

        return time;
    }
}
