using ThreadsSdk.MediaProbing;
using ThreadsSdk.Tests.MediaFiles.Support;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

public sealed class MediaRulesTests
{
    [Fact]
    public void File_as_Threads_wants_it_breaks_no_rule()
    {
        Assert.Empty(Check(Samples.Png(1440, 900)));
        Assert.Empty(Check(Samples.Jpeg(320, 3200)));
        Assert.Empty(Check(Samples.Mp4(new Movie { Duration = ThreadsLimits.VideoDuration })));
    }

    [Theory]
    [InlineData(4001, 400)]
    [InlineData(400, 4001)]
    public void Image_may_not_be_too_long_on_one_side(int width, int height)
    {
        var rule = Assert.Single(Check(Samples.Png(width, height)));

        Assert.Equal(
            $"media must be at most 10 times as long on one side as on the other, but has {width} x {height} pixels.",
            rule.ToString()
        );
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
        Assert.Equal(ThreadsLimits.VideoDuration.TotalSeconds, rule.Limit);
    }

    [Fact]
    public void Video_has_bounds_for_its_sides()
    {
        Assert.Equal("must be at most 1920 pixels wide, but has 2160 x 3840 pixels", RuleFor(new Movie(2160, 3840)));
        Assert.Equal("must be at most 10 times as wide as high, but has 1100 x 100 pixels", RuleFor(new Movie(1100, 100)));
        Assert.Equal("must be at least 0.01 times as wide as high, but has 10 x 1001 pixels", RuleFor(new Movie(10, 1001)));

        static string RuleFor(Movie movie) => Assert.Single(Check(Samples.Mp4(movie))).Rule;
    }

    [Theory]
    [InlineData(2400, 10, "must have 23 to 60 frames a second, but has 240; ")]
    [InlineData(100, 10, "must have 23 to 60 frames a second, but has 10; ")]
    [InlineData(300, 10, null)]
    [InlineData(240, 10, null)]
    [InlineData(600, 10, null)]
    public void Video_has_bounds_for_its_frame_rate(int frames, int seconds, string? rule) =>
        AssertRule(rule, new Movie { Frames = frames, Duration = TimeSpan.FromSeconds(seconds) });

    [Theory]
    [InlineData(0, "must have colours of 4:2:0, but has 4:0:0; ")]
    [InlineData(1, null)]
    [InlineData(2, "must have colours of 4:2:0, but has 4:2:2; ")]
    [InlineData(3, "must have colours of 4:2:0, but has 4:4:4; ")]
    public void Video_has_colours_that_every_player_shows(int chroma, string? rule) => AssertRule(rule, new Movie { Chroma = chroma });

    [Theory]
    [InlineData("avc3", null)]
    [InlineData("hvc1", null)]
    [InlineData("hev1", null)]
    [InlineData("dvh1", null)]
    [InlineData("dvhe", null)]
    [InlineData("av01", "must be H.264 or HEVC, but is AV1; ")]
    [InlineData("vp09", "must be H.264 or HEVC, but is VP9; ")]
    [InlineData("mp4v", "must be H.264 or HEVC, but is MPEG-4; ")]
    [InlineData("jpeg", "must be H.264 or HEVC, but is MJPEG; ")]
    [InlineData("apch", "must be H.264 or HEVC, but is ProRes; ")]
    public void Video_of_another_codec_is_refused_by_name(string codec, string? rule) => AssertRule(rule, new Movie { Codec = codec });

    [Fact]
    public void Sound_has_bounds_as_well()
    {
        AssertRule("must have AAC sound, but has Opus; ", new Movie { SoundCodec = "Opus" });
        AssertRule("must have sound of at most 2 channels, but has 6; ", new Movie { Channels = 6 });
        AssertRule("must have sound of at most 48000 hertz, but has 64000; ", new Movie { SampleRate = 64000 });
    }

    [Fact]
    public void Video_in_fragments_lasts_as_long_as_all_of_them() =>
        AssertRule(
            "must last at most 300 seconds, but lasts 311",
            new Movie
            {
                Frames = 30,
                Duration = TimeSpan.FromSeconds(1),
                Fragments = 310,
            }
        );

    [Fact]
    public void Video_whose_edit_list_hides_a_part_is_refused_with_what_cuts_it_off()
    {
        var movie = new Movie
        {
            Frames = 9600,
            Duration = TimeSpan.FromSeconds(320),
            Edit = TimeSpan.FromSeconds(290),
        };

        Assert.Contains(
            Check(Samples.Mp4(movie)),
            rule =>
                rule.Rule.StartsWith("must hold only what it shows, but its edit list hides 30 seconds, ", StringComparison.Ordinal)
                && rule.Rule.Contains("ffmpeg", StringComparison.Ordinal)
        );
        AssertRule(
            null,
            new Movie
            {
                Frames = 300,
                Duration = TimeSpan.FromSeconds(10),
                Edit = TimeSpan.FromSeconds(9.9),
            }
        );
    }

    [Fact]
    public void All_broken_rules_are_told_at_once()
    {
        var rules = Check(Samples.Mp4(new Movie(4000, 100) { IsIndexLast = true, Duration = TimeSpan.FromHours(1) }));

        Assert.Equal(
            [null, ThreadsLimits.VideoDuration.TotalSeconds, ThreadsLimits.VideoWidth, ThreadsLimits.VideoRatioMax],
            rules.Select(rule => rule.Limit)
        );
    }

    [Fact]
    public void File_that_Threads_does_not_take_breaks_that_rule_alone()
    {
        var rule = Assert.Single(Check(Samples.Head("GIF89a")));

        Assert.Equal("media is a GIF image; Threads takes JPEG and PNG.", rule.ToString());
        Assert.Null(rule.Limit);
    }

    private static void AssertRule(string? start, Movie movie)
    {
        var rules = Check(Samples.Mp4(movie));
        if (start is null)
        {
            Assert.Empty(rules);
        }
        else
        {
            Assert.StartsWith(start, Assert.Single(rules).Rule, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<ValidationError> Check(byte[] bytes) =>
        MediaRules.Check(MediaFile.Inspect(new MemoryStream(bytes)), "media");

    /// <summary>A file that says it is longer than what it holds.</summary>
    private sealed class PaddedStream(byte[] bytes, long length) : MemoryStream(bytes)
    {
        public override long Length => length;
    }
}
