using System.Buffers.Binary;
using ThreadsSdk.MediaProbing;
using ThreadsSdk.Tests.MediaFiles.Support;
using Xunit;
using static ThreadsSdk.Tests.MediaFiles.Support.Samples;

namespace ThreadsSdk.Tests.MediaFiles;

/// <summary>Videos as phones, screens and streams write them, which have little in common with those of encoders.</summary>
public sealed class UnusualVideoTests
{
    private const int Second = 4800;

    [Fact]
    public void Frames_of_any_length_are_no_reason_to_refuse_a_recording()
    {
        var random = new Random(1);
        AssertRule(null, new Movie { FrameTicks = [.. Enumerable.Range(0, 9000).Select(_ => 160 + random.Next(-60, 60))] });
        AssertRule(null, new Movie { FrameTicks = [.. Enumerable.Range(0, 3000).Select(i => i % 11 == 10 ? Second : 80)] });
        AssertRule(null, new Movie { FrameTicks = [.. Enumerable.Repeat(160, 90), 10 * Second] });
        AssertRule(null, new Movie { FrameTicks = [.. Enumerable.Repeat(160, 90), 0, 1] });
        AssertRule(null, new Movie { FrameTicks = [.. Enumerable.Range(0, 600).Select(i => i < 400 ? 160 : 20)] });
    }

    [Fact]
    public void Recording_whose_frames_are_nearly_all_too_long_or_too_short_is_refused()
    {
        AssertRule(
            "must have 23 to 60 frames a second, but has 9.",
            new Movie { FrameTicks = [.. Enumerable.Range(0, 300).Select(i => i % 9 == 0 ? 600 : 480)] }
        );
        AssertRule(
            "must have 23 to 60 frames a second, but has 2",
            new Movie { FrameTicks = [.. Enumerable.Range(0, 3000).Select(i => i % 9 == 0 ? 22 : 20)] }
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Edits_that_hide_little_or_nothing_are_taken(bool isLong)
    {
        var movie = new Movie { Frames = 375, HasLongEdits = isLong };

        AssertRule(null, movie with { Edits = [(Second / 2, -1), (60000, 0)] });
        AssertRule(null, movie with { Edits = [(Second / 2, -1), (60000 - 320, 320)] });
        AssertRule(null, movie with { Edits = [(24000, 0), (36000, 24000)] });
        AssertRule(null, movie with { Edits = [(60000 - 640, 640)] });
        AssertRule(null, movie with { Edits = [(0, 0)] });
        AssertRule(null, movie with { Edits = [] });
        AssertRule("must hold only what it shows, but its edit list hides 0.5 seconds", movie with { Edits = [(57600, 1600)] });
        AssertRule("must hold only what it shows, but its edit list hides 1.5 seconds", movie with { Edits = [(60000 - 7200, 7200)] });
        AssertRule("must hold only what it shows, but its edit list hides 2.5 seconds", movie with { Edits = [(Second, -1), (48000, 0)] });
    }

    [Theory]
    [InlineData(1, 0, null)]
    [InlineData(1, 6, null)]
    [InlineData(2, 1, "must be progressive, but is interlaced; ")]
    [InlineData(2, 9, "must be progressive, but is interlaced; ")]
    public void Order_of_fields_tells_an_interlaced_picture(int fields, int order, string? rule) =>
        AssertRule(rule, new Movie { Chroma = 1, PictureBoxes = Box("fiel", [(byte)fields, (byte)order]) });

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "must have colours of 4:2:0, but has 4:2:2; ")]
    [InlineData(3, "must have colours of 4:2:0, but has 4:4:4; ")]
    public void Colours_of_hevc_stand_in_its_configuration(int chroma, string? rule) =>
        AssertRule(rule, new Movie { Codec = "hvc1", PictureBoxes = Hevc(chroma) });

    [Fact]
    public void Duration_of_a_stream_is_that_of_its_header_where_no_samples_tell_it()
    {
        var movie = new Movie { Duration = TimeSpan.Zero, IndexBoxes = Box("mvex", Box("mehd", [0, 0, 0, 0, .. Int32(311 * Second)])) };

        AssertRule("must last at most 300 seconds, but lasts 311", movie);
        AssertRule(
            "must last at most 300 seconds, but lasts 311",
            movie with
            {
                IndexBoxes = Box("mvex", Box("mehd", [1, 0, 0, 0, .. Int64(311 * Second)])),
            }
        );
        Assert.Equal(TimeSpan.FromSeconds(2), Inspect(movie with { Fragments = 2 }).Duration);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Duration_of_a_stream_is_that_of_its_segments_where_no_samples_tell_it(bool isLong)
    {
        var movie = new Movie
        {
            Duration = TimeSpan.Zero,
            StreamBoxes = [.. Segments(1, 150, isLong), .. Segments(2, 311, isLong), .. Segments(2, 999, isLong)],
        };

        Assert.Equal(TimeSpan.FromSeconds(311), Inspect(movie).Duration);
        AssertRule("must last at most 300 seconds, but lasts 311", movie);
    }

    [Fact]
    public void Sound_of_quicktime_is_read_in_each_version()
    {
        byte[] second = [.. Int32(72), .. Double(44100), .. Int32(6), .. Int32(0x7F000000), .. new byte[16]];

        AssertSound(
            44100,
            2,
            new Movie
            {
                SampleRate = 48000,
                Channels = 1,
                SoundBoxes = Aac(),
            }
        );
        AssertSound(
            44100,
            2,
            new Movie
            {
                SoundVersion = 1,
                SampleRate = 48000,
                Channels = 1,
                SoundBoxes = [.. new byte[16], .. Box("wave", Box("frma", "mp4a"u8.ToArray()), Aac())],
            }
        );
        AssertSound(
            44100,
            2,
            new Movie
            {
                SoundVersion = 1,
                SampleRate = 48000,
                Channels = 1,
                SoundBoxes = Aac(),
            }
        );
        AssertSound(
            44100,
            6,
            new Movie
            {
                SoundVersion = 2,
                SampleRate = 1,
                Channels = 3,
                SoundBoxes = second,
            }
        );
        AssertSound(
            44100,
            2,
            new Movie
            {
                SoundVersion = 2,
                SampleRate = 1,
                Channels = 3,
                SoundBoxes = [.. second, .. Aac()],
            }
        );
        AssertRule(
            "must have sound of at most 2 channels, but has 6; ",
            new Movie
            {
                SoundVersion = 2,
                SampleRate = 1,
                Channels = 3,
                SoundBoxes = second,
            }
        );
        AssertRule("must have AAC sound, but has MP3; ", new Movie { SoundBoxes = Aac(objectType: 0x6B) });
    }

    [Fact]
    public void Sizes_of_frames_tell_a_video_that_was_cut_off()
    {
        AssertRule(null, new Movie { Frames = 375, FrameBytes = [.. Enumerable.Repeat(2, 375)] });
        AssertRule(
            "must be a whole video, but is damaged or cut off",
            new Movie { Frames = 375, FrameBytes = [.. Enumerable.Repeat(20, 375)] }
        );
    }

    /// <summary>The boxes of codecs, sizes and streams in one video, to be damaged.</summary>
    internal static Movie Everything() =>
        new()
        {
            Chroma = 1,
            Frames = 375,
            FrameBytes = [.. Enumerable.Repeat(2, 30)],
            Edits = [(Second / 2, -1), (60000, 0)],
            PictureBoxes = [.. Box("fiel", [1, 0]), .. Hevc(1)],
            SoundVersion = 1,
            SoundBoxes = [.. new byte[16], .. Box("wave", Aac())],
            IndexBoxes = Box(
                "mvex",
                Box("mehd", [0, 0, 0, 0, .. Int32(9 * Second)]),
                Box("trex", [.. new byte[4], .. Int32(2), .. Int32(1), .. Int32(160), .. Int32(2), .. Int32(0)])
            ),
            StreamBoxes = Segments(2, 9, isLong: false),
            Fragments = 2,
        };

    private static byte[] Hevc(int chroma) =>
        Box("hvcC", [1, 1, .. new byte[11], 0xF0, 0, 0xFC, (byte)(0xFC | chroma), 0xF8, 0xF8, 0, 0, 0x0F, 0]);

    private static byte[] Aac(byte objectType = 0x40)
    {
        byte[] settings = [5, 2, 0x12, 0x10];
        byte[] decoder = [4, (byte)(13 + settings.Length), objectType, 0x15, .. new byte[11], .. settings];
        return Box("esds", [0, 0, 0, 0, 3, (byte)(3 + decoder.Length), 0, 1, 0, .. decoder]);
    }

    private static byte[] Segments(int track, int seconds, bool isLong)
    {
        byte[] segment = [.. Int32(100), .. Int32(seconds * 500), .. Int32(0)];
        return Box(
            "sidx",
            [
                (byte)(isLong ? 1 : 0),
                0,
                0,
                0,
                .. Int32(track),
                .. Int32(1000),
                .. new byte[isLong ? 16 : 8],
                0,
                0,
                .. UInt16(2),
                .. segment,
                .. segment,
            ]
        );
    }

    private static byte[] Double(double value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        return bytes;
    }

    private static void AssertSound(double rate, int channels, Movie movie)
    {
        var sound = Inspect(movie).Audio!;
        Assert.Equal((rate, channels, Mp4Codecs.Aac), (sound.SampleRate, sound.Channels, sound.Codec));
    }

    private static void AssertRule(string? start, Movie movie)
    {
        var rules = MediaRules.Check(Inspect(movie), "media");
        if (start is null)
        {
            Assert.Empty(rules);
        }
        else
        {
            Assert.StartsWith(start, Assert.Single(rules).Rule, StringComparison.Ordinal);
        }
    }

    private static MediaFile Inspect(Movie movie) => MediaFile.Inspect(new MemoryStream(Mp4(movie)));
}
