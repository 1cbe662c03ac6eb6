using Quartz;

namespace ThreadsSdk.Scheduling.Times;

/// <summary>Reads cron texts as the engine does.</summary>
internal static class Cron
{
    private const int FieldsOfUnix = 5;

    /// <exception cref="FormatException">The text cannot be read.</exception>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    public static CronExpression Parse(string text, string zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        try
        {
            return CronExpression
                .Parse(text, fields == FieldsOfUnix ? CronFormat.Unix : CronFormat.Quartz)
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

    /// <summary>Gets the first moment after another.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static DateTimeOffset Next(this CronExpression cron, DateTimeOffset after) =>
        cron.GetNextValidTimeAfter(after)
        ?? throw new FormatException(
            $"The cron text '{cron.CronExpressionString}' has no moment after {after.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."
        );
}
