using Quartz;

namespace ThreadsSdk.Scheduling.Times;

/// <summary>Reads cron texts as the engine does.</summary>
internal static class Cron
{
    private const int FieldsOfUnix = 5;
    private const int FieldsWithoutYear = 6;

    /// <exception cref="FormatException">The text cannot be read.</exception>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    public static CronExpression Parse(string text, string zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        try
        {
            RefuseSigns(fields);
            return CronExpression
                .Parse(text, fields.Length == FieldsOfUnix ? CronFormat.Unix : CronFormat.Quartz)
                .WithTimeZone(ScheduleTime.FindZone(zone));
        }
        catch (FormatException e)
        {
            throw new FormatException(
                $"The cron text '{text}' cannot be read: {e.Message} Write minute, hour, day of the month, month and day of the week, such as "
                    + "'30 8 * * MON-FRI' for half past eight on workdays.",
                e
            );
        }
    }

    /// <summary>
    /// Refuses the numbers 98 and 99, which stand for a question mark and a star within Quartz (4.7.3) and are taken for them: a minute 99 would
    /// be every minute.
    /// </summary>
    private static void RefuseSigns(string[] fields)
    {
        var numbers = fields.Take(FieldsWithoutYear).SelectMany(static field => field.Split(',', '-', '/', '#', 'L', 'W'));
        if (numbers.FirstOrDefault(static number => number is "98" or "99") is { } sign)
        {
            throw new FormatException($"{sign} is more than any field can be.");
        }
    }

    /// <summary>Gets the first moment after another.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static DateTimeOffset Next(this CronExpression cron, DateTimeOffset after) =>
        cron.GetNextValidTimeAfter(after)
        ?? throw new FormatException(
            $"The cron text '{cron.CronExpressionString}' has no moment after {after.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."
        );
}
