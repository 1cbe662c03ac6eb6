using System.Globalization;
using ThreadsSdk.Cli.Schedule;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Schedule;

/// <summary>The ways to write a moment.</summary>
public sealed class MomentTests
{
    private static readonly TimeProvider Clock = new FixedClock();

    [Theory]
    [InlineData("2027-03-20T08:00:00Z", "2027-03-20 08:00:00")]
    [InlineData("2027-03-20T08:00:00+01:00", "2027-03-20 07:00:00")]
    [InlineData("2027-03-20T08:00-0530", "2027-03-20 13:30:00")]
    [InlineData("2027-03-20 08:00 +01:00", "2027-03-20 07:00:00")]
    [InlineData("2027-03-20T08:00:00.5z", "2027-03-20 08:00:00")]
    [InlineData("2027-03-20 08:00", "2027-03-20 07:00:00")]
    [InlineData("2027-03-20T8:00:15", "2027-03-20 07:00:15")]
    [InlineData("2027-07-20 08:00", "2027-07-20 06:00:00")]
    [InlineData("2027-03-28 02:30", "2027-03-28 01:00:00")]
    [InlineData("2027-10-31 02:30", "2027-10-31 00:30:00")]
    [InlineData("2027-03-20", "2027-03-19 23:00:00")]
    [InlineData("now", "2027-03-14 23:30:00")]
    [InlineData("today 18:00", "2027-03-15 17:00:00")]
    [InlineData("  tomorrow   8:00 ", "2027-03-16 07:00:00")]
    [InlineData("Tomorrow at 08:00", "2027-03-16 07:00:00")]
    [InlineData("today", "2027-03-14 23:00:00")]
    [InlineData("in 2h", "2027-03-15 01:30:00")]
    [InlineData("in 1h30m", "2027-03-15 01:00:00")]
    [InlineData("in 1 day 30 minutes", "2027-03-16 00:00:00")]
    [InlineData("in 90 seconds", "2027-03-14 23:31:30")]
    public void Moment_is_read_in_the_zone(string text, string utc)
    {
        var moments = new MomentText(ScheduleZone.Find("Europe/Berlin", Clock), Clock);

        Assert.Equal(utc, moments.Read("--at", text).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Zone_of_the_machine_is_taken_where_none_is_named()
    {
        var moments = new MomentText(ScheduleZone.Find(null, Clock), Clock);

        Assert.Equal(new DateTimeOffset(2027, 7, 1, 12, 0, 0, TimeSpan.Zero), moments.Read("--at", "2027-07-01 08:00"));
    }

    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

        public override DateTimeOffset GetUtcNow() => new(2027, 3, 14, 23, 30, 0, TimeSpan.Zero);
    }
}
