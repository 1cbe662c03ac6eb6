using System.Globalization;
using ThreadsSdk.Runtime;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class WireTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 14, 0, 0, 250, TimeSpan.FromHours(2));

    [Fact]
    public void Values_are_written_the_same_in_every_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = culture;
        try
        {
            Assert.Equal("-5", WireText.Number(-5));
            Assert.Equal("-0.5", WireText.Number(-0.5));
            Assert.Equal("-1.5,2.5", WireText.Join([-1.5, 2.5]));
            Assert.Equal("1777896000", WireText.UnixTime(Noon));
            Assert.Equal("1777896000250", WireText.UnixTimeMilliseconds(Noon));
            Assert.Equal("2026-05-04T12:00:00+0000", WireText.Timestamp(Noon));
            Assert.Equal("90", WireText.Seconds(TimeSpan.FromSeconds(90)));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Null_stays_null()
    {
        Assert.Null(WireText.Number((int?)null));
        Assert.Null(WireText.Flag(null));
        Assert.Null(WireText.UnixTime(null));
        Assert.Null(WireText.Seconds(null));
        Assert.Null(WireText.Join<string>(null));
        Assert.Null(WireText.Json((GifAttachment?)null));
    }

    [Fact]
    public void Lists_are_joined_by_commas()
    {
        Assert.Equal("1,2,3", WireText.Join(["1", "2", "3"]));
        Assert.Equal("US", WireText.Join(["US"]));
        Assert.Equal("", WireText.Join<string>([]));
    }

    [Fact]
    public void Objects_become_JSON_text()
    {
        var style = new TextStyling { Offset = 1, Length = 2 };

        Assert.Equal("""{"offset":1,"length":2}""", WireText.Json(style));
        Assert.Equal("""[{"offset":1,"length":2},{"offset":1,"length":2}]""", WireText.Json([style, style]));
    }
}
