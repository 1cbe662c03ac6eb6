using System.Globalization;

namespace ThreadsSdk.Serialization;

/// <summary>Parses and formats times: <c>2026-05-04T12:10:10+0000</c> and its variants.</summary>
internal static class TimestampText
{
    private const int DateLength = 10;
    private const int SecondsLength = 19;

    /// <summary>Parses a time without allocating a string. The result is in UTC.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length < DateLength || !TryDate(text, out var date))
        {
            return false;
        }

        if (text.Length == DateLength)
        {
            time = new DateTimeOffset(date, TimeSpan.Zero);
            return true;
        }

        if (text.Length < SecondsLength || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':' || text[16] != ':')
        {
            return false;
        }

        int hour = Two(text, 11),
            minute = Two(text, 14),
            second = Two(text, 17);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        var ticks = date.Ticks + (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond);
        if (
            !TryFraction(text[SecondsLength..], out var fraction, out var used)
            || !TryOffset(text[(SecondsLength + used)..], out var offset)
        )
        {
            return false;
        }

        ticks += fraction - offset;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Formats a time as Meta does.</summary>
    public static string Format(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);

    /// <summary>Formats a time as it was read, including its fraction, if any.</summary>
    public static string FormatExactly(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'+0000'", CultureInfo.InvariantCulture);

    private static bool TryDate(ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        int century = Two(text, 0),
            rest = Two(text, 2),
            month = Two(text, 5),
            day = Two(text, 8);
        var year = (century * 100) + rest;
        if (century < 0 || rest < 0 || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day);
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out long ticks, out int used)
    {
        ticks = 0;
        used = 0;
        if (text.IsEmpty || text[0] != '.')
        {
            return true;
        }

        var unit = TimeSpan.TicksPerSecond;
        for (used = 1; used < text.Length && char.IsAsciiDigit((char)text[used]); used++)
        {
            unit /= 10;
            ticks += (text[used] - '0') * unit;
        }

        return used > 1;
    }

    /// <summary>Parses an offset: nothing, <c>Z</c>, <c>+0000</c>, <c>+00:00</c> or <c>+00</c>.</summary>
    private static bool TryOffset(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
        {
            return true;
        }

        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-') || (text.Length == 6 && text[3] != ':'))
        {
            return false;
        }

        int hours = Two(text, 1),
            minutes = text.Length == 3 ? 0 : Two(text, text.Length - 2);
        if (hours is < 0 or > 18 || minutes is < 0 or > 59)
        {
            return false;
        }

        ticks = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute * (text[0] == '-' ? -1 : 1);
        return true;
    }

    /// <summary>Parses the two digits at a position; negative if they are not digits.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0',
            ones = text[at + 1] - '0';
        return (uint)tens > 9 || (uint)ones > 9 ? -1 : (tens * 10) + ones;
    }
}
