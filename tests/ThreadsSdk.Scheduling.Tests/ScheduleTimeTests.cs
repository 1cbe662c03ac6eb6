using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

public sealed class ScheduleTimeTests
{
    [Theory]
    [InlineData("2027-01-15T08:00", "2027-01-15T07:00Z")]
    [InlineData("2027-07-15T08:00", "2027-07-15T06:00Z")]
    [InlineData("2027-03-28T02:30", "2027-03-28T01:00Z")] // The clocks skip it, and go on at three.
    [InlineData("2027-10-31T02:30", "2027-10-31T00:30Z")] // It comes twice; the first counts.
    public void Local_time_is_a_moment_of_its_zone(string local, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, null), ScheduleTime.InZone(DateTime.Parse(local, null), "Europe/Berlin"));

    [Fact]
    public void Kind_of_the_local_time_does_not_matter() =>
        Assert.Equal(
            ScheduleTime.InZone(new DateTime(2027, 1, 15, 8, 0, 0, DateTimeKind.Utc), "America/New_York"),
            ScheduleTime.InZone(new DateTime(2027, 1, 15, 8, 0, 0, DateTimeKind.Local), "America/New_York")
        );

    [Fact]
    public void Zone_by_its_name_in_Windows_is_refused_in_words()
    {
        var refused = Assert.Throws<TimeZoneNotFoundException>(() =>
            ScheduleTime.InZone(new DateTime(2027, 1, 15), "W. Europe Standard Time")
        );

        Assert.Contains("IANA", refused.Message, StringComparison.Ordinal);
    }
}
