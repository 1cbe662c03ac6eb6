using System.Globalization;
using System.Text.RegularExpressions;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Reads moments as people write them.</summary>
internal sealed partial class MomentText(ScheduleZone zone, TimeProvider clock)
{
    /// <summary>The ways to write a moment, for the help and for errors.</summary>
    public const string Ways = "'2027-01-01 08:00', 'tomorrow 8:00', 'in 2h', now, or 2027-01-01T08:00:00+01:00";

    private static readonly string[] Dates = ["yyyy-MM-dd"];
    private static readonly string[] Times = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF"];
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3_660);
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(1);

    /// <summary>Reads a moment to publish at.</summary>
    /// <exception cref="UsageException">It is none, or too far away.</exception>
    public DateTimeOffset ReadTime(string option, string text)
    {
        var (moment, isWholeDay) = Parse(option, text);
        var now = clock.GetUtcNow();
        return isWholeDay ? throw new UsageException($"{option} {text} names a day, and no time.", $"Such as: {option} '{text} 8:00'")
            : moment - now > Farthest
                ? throw new UsageException(
                    $"{option} {text} is more than ten years away.",
                    $"See whether the year is right. A moment is written as {Ways}."
                )
            : moment;
    }

    /// <summary>Determines whether a moment has passed for so long that it was not meant as now.</summary>
    public bool HasPassed(DateTimeOffset moment) => moment < clock.GetUtcNow() - JustNow;

    /// <summary>Reads a moment to compare with; a day alone is its first moment.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public DateTimeOffset Read(string option, string text) => Parse(option, text).Moment;

    private (DateTimeOffset Moment, bool IsWholeDay) Parse(string option, string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        try
        {
            return ParseNamed(words) ?? ParseWritten(words) ?? throw Unreadable(option, text);
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            throw Unreadable(option, text);
        }
    }

    private (DateTimeOffset Moment, bool IsWholeDay)? ParseNamed(string words)
    {
        var now = clock.GetUtcNow();
        if (words.Equals("now", StringComparison.OrdinalIgnoreCase))
        {
            return (now, false);
        }

        if (Waiting().Match(words) is { Success: true } wait)
        {
            var numbers = wait.Groups[1].Captures.Zip(wait.Groups[2].Captures);
            var span = numbers.Aggregate(TimeSpan.Zero, (sum, part) => sum + Span(part.First.Value, part.Second.Value));
            return (now + span, false);
        }

        if (Day().Match(words) is not { Success: true } day)
        {
            return null;
        }

        var date = zone.ToLocal(now).Date.AddDays(day.Groups[1].ValueSpan.Equals("tomorrow", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
        if (!day.Groups[2].Success)
        {
            return (zone.ToMoment(date), true);
        }

        return TimeOnly.TryParseExact(day.Groups[2].Value, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (zone.ToMoment(date + time.ToTimeSpan()), false)
            : null;
    }

    private (DateTimeOffset Moment, bool IsWholeDay)? ParseWritten(string words)
    {
        if (DateTime.TryParseExact(words, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return (zone.ToMoment(date), true);
        }

        if (Written().Match(words) is not { Success: true } written)
        {
            return null;
        }

        var local = $"{written.Groups[1].Value} {written.Groups[2].Value}";
        string[] formats = [.. Times.Select(time => $"{Dates[0]} {time}")];
        if (written.Groups[3] is { Success: true, Value: var offset })
        {
            return DateTimeOffset.TryParseExact(
                $"{local} {(offset is "Z" or "z" ? "+00:00" : offset)}",
                [.. formats.Select(format => format + " zzz")],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var moment
            )
                ? (moment.ToUniversalTime(), false)
                : null;
        }

        return DateTime.TryParseExact(local, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (zone.ToMoment(time), false)
            : null;
    }

    private static TimeSpan Span(string number, string unit) =>
        int.Parse(number, CultureInfo.InvariantCulture)
        * char.ToLowerInvariant(unit[0]) switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            _ => TimeSpan.FromDays(1),
        };

    private static UsageException Unreadable(string option, string text) =>
        new(
            text.Length <= 40 ? $"{option} {text} is no moment that can be read." : $"{option} is no moment that can be read.",
            $"A moment is written as {Ways}."
        );

    [GeneratedRegex(
        @"^in (?:(\d{1,6}) ?(seconds?|s|minutes?|min|m|hours?|h|days?|d)(?![a-z]) ?){1,4}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Waiting();

    [GeneratedRegex(@"^(today|tomorrow)(?: (?:at )?(\S+))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"^(\d{4}-\d\d-\d\d)[Tt ](\d{1,2}:\d\d(?::\d\d(?:\.\d{1,7})?)?) ?(Z|z|[+-]\d\d:?\d\d)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Written();
}
