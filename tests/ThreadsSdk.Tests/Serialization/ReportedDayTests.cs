using System.Globalization;
using System.Text.Json;
using Xunit;

namespace ThreadsSdk.Tests.Serialization;

public sealed class ReportedDayTests
{
    [Theory]
    [InlineData("2026-11-26T08:00:00+0000", "2026-11-25")]
    [InlineData("2026-11-26T00:00:00+0000", "2026-11-25")]
    [InlineData("2026-07-13T07:00:00+0000", "2026-07-12")]
    [InlineData("2026-07-13T08:00:00+0000", "2026-07-12")] // Meta's own example has this hour in July.
    [InlineData("2026-03-08T08:00:00+0000", "2026-03-07")] // The clocks go forward in the night of the 8th.
    [InlineData("2026-03-09T07:00:00+0000", "2026-03-08")]
    [InlineData("2026-11-01T07:00:00+0000", "2026-10-31")] // The clocks go back in the night of the 1st of November.
    [InlineData("2026-11-02T08:00:00+0000", "2026-11-01")]
    [InlineData("2026-11-26T07:59:59+0000", "2026-11-25")]
    [InlineData("2026-11-25T23:59:59+0000", "2026-11-25")]
    [InlineData("2026-11-26T00:00:00-0800", "2026-11-25")]
    [InlineData("2027-01-01T08:00:00Z", "2026-12-31")]
    [InlineData("2028-03-01T08:00:00Z", "2028-02-29")]
    public void Value_is_of_the_day_that_its_time_ends(string endTime, string day)
    {
        var value = JsonSerializer.Deserialize($$"""{"value":1,"end_time":"{{endTime}}"}""", ThreadsJson.TypeInfo<MetricValue>())!;

        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), value.Day);
    }

    [Fact]
    public void Value_of_a_whole_life_is_of_no_day() => Assert.Null(new MetricValue { Value = 1 }.Day);

    [Fact]
    public void Day_is_the_same_in_every_time_zone() =>
        Assert.Equal(new DateOnly(2026, 11, 25), new MetricValue { EndTime = new(2026, 11, 26, 17, 0, 0, TimeSpan.FromHours(9)) }.Day);

    [Fact]
    public void Time_before_the_first_day_ends_none() => Assert.Null(new MetricValue { EndTime = DateTimeOffset.MinValue }.Day);
}
