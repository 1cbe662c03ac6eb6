using ThreadsSdk.Hosting;
using ThreadsSdk.Tests.Hosting.Support;
using Xunit;

namespace ThreadsSdk.Tests.Hosting;

public sealed class MediaRulesTests
{
    [Fact]
    public void File_as_Threads_wants_it_breaks_no_rule()
    {
        Assert.Empty(Check(Samples.Png(1440, 900)));
        Assert.Empty(Check(Samples.Jpeg(320, 3200)));
        Assert.Empty(Check(Samples.Mp4(new Movie { Duration = TimeSpan.FromSeconds(ThreadsLimits.VideoDuration) })));
    }

    [Theory]
    [InlineData(4001, 400)]
    [InlineData(400, 4001)]
    public void Image_may_not_be_too_long_on_one_side(int width, int height)
    {
        var rule = Assert.Single(Check(Samples.Png(width, height)));

        Assert.Equal(
            $"media must be at most 10 times as long on one side as on the other, but has {width} x {height} pixels.", rule.ToString());
        Assert.Equal(ThreadsLimits.ImageRatio, rule.Limit);
    }

    [Fact]
    public void Image_may_not_be_too_large()
    {
        var rule = Assert.Single(Check([.. Samples.Png(640, 480), .. new byte[9_000_000]]));

        Assert.Equal("media", rule.Property);
        Assert.Matches(@"\Amust be at most 8388608 bytes, but is 90000\d\d\z", rule.Rule);
        Assert.Equal(ThreadsLimits.ImageBytes, rule.Limit);
    }

    [Fact]
    public void Video_may_not_be_too_large()
    {
        var bytes = Samples.Mp4(new Movie());
        using var stream = new PaddedStream(bytes, ThreadsLimits.VideoBytes + 1L);

        var rule = Assert.Single(MediaRules.Check(MediaFile.Inspect(stream), "media"));

        Assert.Equal("must be at most 1073741824 bytes, but is 1073741825", rule.Rule);
    }

    [Fact]
    public void Video_may_not_last_too_long()
    {
        var rule = Assert.Single(Check(Samples.Mp4(new Movie { Duration = TimeSpan.FromSeconds(312.5) })));

        Assert.Equal("must last at most 300 seconds, but lasts 312.5", rule.Rule);
        Assert.Equal(ThreadsLimits.VideoDuration, rule.Limit);
    }

    [Fact]
    public void Video_has_bounds_for_its_sides()
    {
        Assert.Equal("must be at most 1920 pixels wide, but has 2160 x 3840 pixels", RuleFor(new Movie(2160, 3840)));
        Assert.Equal("must be at most 10 times as wide as high, but has 1100 x 100 pixels", RuleFor(new Movie(1100, 100)));
        Assert.Equal("must be at least 0.01 times as wide as high, but has 10 x 1001 pixels", RuleFor(new Movie(10, 1001)));

        static string RuleFor(Movie movie) => Assert.Single(Check(Samples.Mp4(movie))).Rule;
    }

    [Fact]
    public void All_broken_rules_are_told_at_once()
    {
        var rules = Check(Samples.Mp4(new Movie(4000, 100) { IsIndexLast = true, Duration = TimeSpan.FromHours(1) }));

        Assert.Equal(
            [null, ThreadsLimits.VideoDuration, ThreadsLimits.VideoWidth, ThreadsLimits.VideoRatioMax],
            rules.Select(rule => rule.Limit));
    }

    [Fact]
    public void File_that_Threads_does_not_take_breaks_that_rule_alone()
    {
        var rule = Assert.Single(Check(Samples.Head("GIF89a")));

        Assert.Equal("media is a GIF image; Threads takes JPEG and PNG.", rule.ToString());
        Assert.Null(rule.Limit);
    }

    private static IReadOnlyList<ValidationError> Check(byte[] bytes) => MediaRules.Check(MediaFile.Inspect(new MemoryStream(bytes)), "media");

    /// <summary>A file that says it is longer than what it holds.</summary>
    private sealed class PaddedStream(byte[] bytes, long length) : MemoryStream(bytes)
    {
        public override long Length => length;
    }
}
