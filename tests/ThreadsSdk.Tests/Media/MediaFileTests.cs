using System.Globalization;
using ThreadsSdk.MediaProbing;
using ThreadsSdk.Tests.MediaFiles.Support;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

public sealed class MediaFileTests
{
    [Fact]
    public void Png_tells_its_size()
    {
        var file = Inspect(Samples.Png(1440, 900));

        Assert.Equal((MediaKind.Image, "image/png", ".png"), (file.Kind, file.ContentType, file.Extension));
        Assert.Equal((1440, 900), (file.Width, file.Height));
        Assert.Null(file.Error);
    }

    [Fact]
    public void Jpeg_tells_its_size()
    {
        var bytes = Samples.Jpeg(640, 480);

        var file = Inspect(bytes);

        Assert.Equal((MediaKind.Image, "image/jpeg", ".jpg"), (file.Kind, file.ContentType, file.Extension));
        Assert.Equal((640, 480), (file.Width, file.Height));
        Assert.Equal(bytes.Length, file.Length);
        Assert.Null(file.Error);
    }

    [Theory]
    [InlineData(1, true, 640, 480)]
    [InlineData(3, false, 640, 480)]
    [InlineData(5, true, 480, 640)]
    [InlineData(6, false, 480, 640)]
    [InlineData(8, true, 480, 640)]
    [InlineData(99, true, 640, 480)]
    public void Jpeg_of_a_turned_camera_has_the_size_it_is_shown_with(int orientation, bool isLittle, int width, int height)
    {
        var file = Inspect(Samples.Jpeg(640, 480, orientation, isLittle));

        Assert.Equal((width, height), (file.Width, file.Height));
    }

    [Theory]
    [InlineData("isom", "video/mp4", ".mp4")]
    [InlineData("mp42", "video/mp4", ".mp4")]
    [InlineData("qt  ", "video/quicktime", ".mov")]
    [InlineData(null, "video/quicktime", ".mov")]
    public void Video_tells_its_size_and_duration(string? brand, string contentType, string extension)
    {
        var file = Inspect(Samples.Mp4(new Movie { Brand = brand }));

        Assert.Equal((MediaKind.Video, contentType, extension), (file.Kind, file.ContentType, file.Extension));
        Assert.Equal((1280, 720, TimeSpan.FromSeconds(12.5)), (file.Width, file.Height, file.Duration));
        Assert.Null(file.Error);
    }

    [Fact]
    public void Video_with_numbers_of_64_bits_is_read_alike()
    {
        var file = Inspect(
            Samples.Mp4(
                new Movie
                {
                    HasLongTimes = true,
                    HasLongBoxes = true,
                    IsTurned = true,
                }
            )
        );

        Assert.Equal((720, 1280, TimeSpan.FromSeconds(12.5)), (file.Width, file.Height, file.Duration));
        Assert.Null(file.Error);
    }

    [Fact]
    public void Video_of_a_turned_camera_has_the_size_it_is_shown_with()
    {
        var file = Inspect(Samples.Mp4(new Movie(1920, 1080) { IsTurned = true }));

        Assert.Equal((1080, 1920), (file.Width, file.Height));
    }

    [Fact]
    public void Video_whose_track_tells_no_size_has_that_of_its_samples()
    {
        var file = Inspect(Samples.Mp4(new Movie { HasTrackSize = false }));

        Assert.Equal((1280, 720), (file.Width, file.Height));
    }

    [Fact]
    public void Duration_that_the_header_leaves_open_is_unknown() =>
        Assert.Null(Inspect(Samples.Mp4(new Movie { Duration = TimeSpan.Zero })).Duration);

    [Fact]
    public void Duration_without_bounds_does_no_harm()
    {
        var file = Inspect(Samples.Mp4(new Movie { Duration = TimeSpan.FromDays(10_000_000), HasLongTimes = true }));

        Assert.True(file.Duration > TimeSpan.FromDays(10_000));
    }

    [Fact]
    public void Video_with_its_index_behind_is_still_read_and_told_how_to_be_mended()
    {
        var file = Inspect(Samples.Mp4(new Movie { IsIndexLast = true }));

        Assert.Equal((1280, 720, TimeSpan.FromSeconds(12.5)), (file.Width, file.Height, file.Duration));
        Assert.StartsWith("must have its index (the moov atom) before its data, but has it behind", file.Error, StringComparison.Ordinal);
        Assert.Contains("-movflags +faststart", file.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_behind_a_whole_video_does_no_harm() =>
        Assert.Null(Inspect([.. Samples.Mp4(new Movie()), 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3]).Error);

    [Fact]
    public void Sound_alone_is_no_video() =>
        Assert.Equal(
            "must have a picture, but no video track with a size was found",
            Inspect(Samples.Mp4(new Movie { HasPicture = false })).Error
        );

    [Fact]
    public void Recording_that_was_not_finished_is_told() =>
        Assert.Equal(
            "must have its index (the moov atom), but has none: recording or copying it was not finished",
            Inspect([.. Samples.Box("ftyp", "isom"u8.ToArray(), new byte[4]), .. Samples.Box("mdat", new byte[100])]).Error
        );

    [Fact]
    public void Video_that_was_cut_off_is_told() =>
        Assert.Equal("must be a whole video, but is damaged or cut off", Inspect(Samples.Mp4(new Movie())[..^10]).Error);

    [Fact]
    public void Image_whose_header_is_cut_off_is_told()
    {
        Assert.Equal("must be a whole JPEG, but its header is damaged", Inspect(Samples.Jpeg(640, 480)[..100]).Error);
        Assert.Equal("must be a whole PNG, but its header is damaged", Inspect(Samples.Png(640, 480)[..20]).Error);
    }

    [Theory]
    [InlineData("RIFF\x10\0\0\0WEBPVP8 ", "is a WebP image; Threads takes JPEG and PNG")]
    [InlineData("GIF89a", "is a GIF image; Threads takes JPEG and PNG")]
    [InlineData("BM\x10\0\0\0\0\0\0\0", "is a BMP image; Threads takes JPEG and PNG")]
    [InlineData("II*\0", "is a TIFF image; Threads takes JPEG and PNG")]
    [InlineData("\0\0\0\x18" + "ftypheic", "is a HEIC image; Threads takes JPEG and PNG")]
    [InlineData("\0\0\0\x18" + "ftypmif1", "is a HEIC image; Threads takes JPEG and PNG")]
    [InlineData("\0\0\0\x18" + "ftypavif", "is an AVIF image; Threads takes JPEG and PNG")]
    [InlineData("RIFF\x10\0\0\0AVI LIST", "is an AVI video; Threads takes MP4 and MOV")]
    [InlineData("\x1A\x45\xDF\xA3", "is a WebM or Matroska video; Threads takes MP4 and MOV")]
    [InlineData("\0\0\x01\xBA", "is an MPEG-2 video; Threads takes MP4 and MOV")]
    [InlineData("\0\0\0\x18" + "ftypM4A ", "is an M4A sound; Threads takes JPEG and PNG images, and MP4 and MOV videos")]
    [InlineData("\xFF\xD8\xFF\xF7", "is a JPEG-LS image; Threads takes JPEG and PNG")]
    [InlineData("\xFF\x0A", "is a JPEG XL image; Threads takes JPEG and PNG")]
    [InlineData("\0\0\0\x0CJXL \r\n\x87\n", "is a JPEG XL image; Threads takes JPEG and PNG")]
    [InlineData("FLV\x01", "is an FLV video; Threads takes MP4 and MOV")]
    [InlineData("\x30\x26\xB2\x75\x8E\x66\xCF\x11", "is a WMV video; Threads takes MP4 and MOV")]
    [InlineData("%PDF-1.7", "is a PDF document; Threads takes JPEG and PNG images, and MP4 and MOV videos")]
    [InlineData("\x7F" + "ELF", "is of an unknown format; Threads takes JPEG and PNG images, and MP4 and MOV videos")]
    public void What_Threads_does_not_take_is_named(string start, string flaw)
    {
        var file = Inspect(Samples.Head(start));

        Assert.Equal(flaw, file.Error);
        Assert.Null(file.Kind);
    }

    [Theory]
    [InlineData(0, 188)]
    [InlineData(4, 192)]
    public void Transport_stream_is_named_by_the_distance_of_its_packets(int first, int length)
    {
        var bytes = new byte[600];
        bytes[first] = bytes[first + length] = bytes[first + (2 * length)] = 0x47;

        Assert.Equal("is an MPEG-TS video; Threads takes MP4 and MOV", Inspect(bytes).Error);
    }

    [Fact]
    public void Png_optimised_for_iOS_is_named()
    {
        byte[] png = Samples.Png(640, 480);

        Assert.Contains(
            "(CgBI)",
            Inspect([.. png[..8], 0, 0, 0, 4, .. "CgBI"u8, .. new byte[8], .. png[8..]]).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Image_that_was_cut_off_is_told()
    {
        Assert.Equal("must be a whole JPEG, but is damaged or cut off", Inspect(Samples.Jpeg(640, 480)[..^2]).Error);
        Assert.Equal("must be a whole PNG, but is damaged or cut off", Inspect(Samples.Png(640, 480)[..^8]).Error);
    }

    [Fact]
    public void What_stands_behind_a_whole_image_does_no_harm()
    {
        Assert.Null(Inspect([.. Samples.Jpeg(640, 480), .. new byte[100_000]]).Error);
        Assert.Null(Inspect([.. Samples.Png(640, 480), .. new byte[100_000]]).Error);
    }

    [Fact]
    public void Index_without_media_is_told()
    {
        byte[] video = Samples.Mp4(new Movie());

        Assert.StartsWith("must have its media (the mdat atom)", Inspect(video[..^1008]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_and_nothing_are_named()
    {
        Assert.StartsWith("is a text file; ", Inspect("<!DOCTYPE html><title>404</title>"u8.ToArray()).Error, StringComparison.Ordinal);
        Assert.Equal("is empty", Inspect([]).Error);
    }

    [Fact]
    public void Only_headers_are_read()
    {
        using var stream = new CountingStream([.. Samples.Mp4(new Movie())[..^1000], .. new byte[1000]]);

        MediaFile.Inspect(stream);

        Assert.InRange(stream.BytesRead, 1, 1500);
        Assert.Equal(0, stream.Position);
    }

    /// <summary>
    /// Every prefix, and many files with a few bytes changed, are read to an end without an exception. THREADS_FUZZ says how many are
    /// changed.
    /// </summary>
    [Fact]
    public void Damaged_file_never_throws()
    {
        var random = new Random(4711);
        var rounds = int.Parse(Environment.GetEnvironmentVariable("THREADS_FUZZ") ?? "18000", CultureInfo.InvariantCulture) / 9;
        byte[][] whole =
        [
            Samples.Png(640, 480),
            Samples.Jpeg(640, 480, 6),
            Samples.Jpeg(640, 480, 6, isLittle: false),
            Samples.Mp4(new Movie()),
            Samples.Mp4(
                new Movie
                {
                    Frames = 375,
                    Edit = TimeSpan.FromSeconds(12),
                    Fragments = 3,
                }
            ),
            Samples.Mp4(new Movie { Brand = null, IsIndexLast = true }),
            Samples.Mp4(new Movie { HasLongTimes = true, HasLongBoxes = true }),
            Samples.Mp4(UnusualVideoTests.Everything()),
            Samples.Mp4(
                UnusualVideoTests.Everything() with
                {
                    Codec = "hvc1",
                    Chroma = null,
                    HasLongEdits = true,
                    Frames = 0,
                    Fragments = 0,
                }
            ),
        ];
        var count = 0;
        foreach (var bytes in whole)
        {
            for (var length = 0; length < bytes.Length; length++, count++)
            {
                Check(bytes[..length]);
            }

            for (var round = 0; round < rounds; round++, count++)
            {
                var damaged = bytes.ToArray();
                for (var changes = random.Next(1, 6); changes > 0; changes--)
                {
                    damaged[random.Next(damaged.Length)] = (byte)(
                        random.Next(3) switch
                        {
                            0 => 0,
                            1 => 0xFF,
                            _ => random.Next(256),
                        }
                    );
                }

                Check(damaged);
            }
        }

        Assert.True(count > rounds * whole.Length);

        static void Check(byte[] bytes)
        {
            var file = Inspect(bytes);
            Assert.True(file.Kind is not null || file.Error is not null);
            Assert.True(file.Width >= 0 && file.Height >= 0 && !(file.Duration < TimeSpan.Zero));
            Assert.DoesNotContain(MediaRules.Check(file, "media"), rule => rule.Rule.Length is 0 or > 250);
        }
    }

    private static MediaFile Inspect(byte[] bytes) => MediaFile.Inspect(new MemoryStream(bytes));

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public int BytesRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            BytesRead += read;
            return read;
        }
    }
}
