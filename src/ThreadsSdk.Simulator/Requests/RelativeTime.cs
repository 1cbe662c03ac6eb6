using System.Globalization;
using System.Text.RegularExpressions;

namespace ThreadsSdk.Simulator.Requests;

/// <summary>
/// Reads times in words, such as <c>yesterday</c>, <c>-2 weeks</c>, <c>3 days ago</c>, <c>last monday</c> and <c>tomorrow noon</c>: what
/// PHP's strtotime, which Meta names, is mostly given.
/// </summary>
internal static partial class RelativeTime
{
    /// <summary>Returns the time the words mean; null when they mean none.</summary>
    public static DateTimeOffset? Parse(string text, DateTimeOffset now)
    {
        DateTimeOffset? time = now;
        var rest = text.Trim().ToLowerInvariant();
        if (rest.Length == 0)
        {
            return null;
        }

        while (rest.Length > 0 && time is { } so)
        {
            var match = Step().Match(rest);
            if (!match.Success)
            {
                return null;
            }

            time = Apply(match, so);
            rest = rest[match.Length..];
        }

        return time;
    }

    private static DateTimeOffset? Apply(Match match, DateTimeOffset time)
    {
        var day = new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero);
        try
        {
            return match.Groups["word"].Value switch
            {
                "now" => time,
                "today" or "midnight" => day,
                "yesterday" => day.AddDays(-1),
                "tomorrow" => day.AddDays(1),
                "noon" => day.AddHours(12),
                _ when match.Groups["hour"].Success => Clock(match, day),
                _ when match.Groups["weekday"].Success => Weekday(match, day),
                _ => Shifted(match, time),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Clock(Match match, DateTimeOffset day) =>
        TimeOnly.TryParse(match.Groups["hour"].Value, CultureInfo.InvariantCulture, out var clock) ? day + clock.ToTimeSpan() : null;

    private static DateTimeOffset Weekday(Match match, DateTimeOffset day)
    {
        var wanted = Enum.GetValues<DayOfWeek>()
            .First(name => name.ToString().StartsWith(match.Groups["weekday"].Value, StringComparison.OrdinalIgnoreCase));
        var ahead = ((int)wanted - (int)day.DayOfWeek + 7) % 7;
        return match.Groups["which"].Value switch
        {
            "last" or "previous" => day.AddDays(ahead == 0 ? -7 : ahead - 7),
            "next" => day.AddDays(ahead == 0 ? 7 : ahead),
            _ => day.AddDays(ahead),
        };
    }

    private static DateTimeOffset? Shifted(Match match, DateTimeOffset time)
    {
        var amount = match.Groups["which"].Value switch
        {
            "last" or "previous" => -1,
            "this" => 0,
            "next" => 1,
            _ => int.TryParse(match.Groups["amount"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : (int?)null,
        };
        if (amount is not { } count)
        {
            return null;
        }

        count = match.Groups["ago"].Success ? -count : count;
        return match.Groups["unit"].Value switch
        {
            "sec" or "second" => time.AddSeconds(count),
            "min" or "minute" => time.AddMinutes(count),
            "hour" => time.AddHours(count),
            "day" => time.AddDays(count),
            "week" => time.AddDays(7.0 * count),
            "fortnight" => time.AddDays(14.0 * count),
            "month" => time.AddMonths(count),
            _ => time.AddYears(count),
        };
    }

    [GeneratedRegex(
        """
            ^(
              (?<word>now|today|midnight|noon|yesterday|tomorrow)\b
              | (?<hour>\d{1,2}:\d{2}(:\d{2})?)
              | ((?<which>last|previous|this|next)\s+)?
                (?<weekday>(mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b
              | ((?<which>last|previous|this|next)\s+|(?<amount>[+-]?\s?\d+)\s*)
                (?<unit>sec|second|min|minute|hour|day|week|fortnight|month|year)s?\b(\s+(?<ago>ago)\b)?
            )\s*,?\s*
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Step();
}
