using System.Buffers.Binary;
using System.Text;

namespace ThreadsSdk.Tests.MediaFiles.Support;

/// <summary>Images and videos that consist of little more than their headers.</summary>
internal static class Samples
{
    private const int Timescale = 4800;

    public static byte[] Png(int width, int height) =>
        [
            0x89,
            .. "PNG\r\n\x1A\n"u8,
            .. Int32(13),
            .. "IHDR"u8,
            .. Int32(width),
            .. Int32(height),
            8,
            2,
            0,
            0,
            0,
            .. Int32(0),
            .. Int32(0),
            .. "IEND"u8,
        ];

    /// <param name="width">Width of the frame.</param>
    /// <param name="height">Height of the frame.</param>
    /// <param name="orientation">The Exif orientation, if it has one.</param>
    /// <param name="isLittle">The byte order of the Exif data.</param>
    public static byte[] Jpeg(int width, int height, int? orientation = null, bool isLittle = true) =>
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            .. orientation is { } value ? Segment(0xE1, Exif(value, isLittle)) : [],
            0xFF,
            .. Segment(0xDB, new byte[65]),
            .. Segment(0xC4, new byte[29]),
            .. Segment(0xC2, [8, .. UInt16(height), .. UInt16(width), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
            .. Segment(0xDA, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
            1,
            2,
            3,
            0xFF,
            0xD9,
        ];

    public static byte[] Mp4(Movie movie)
    {
        byte[] index = Box("moov", [MovieHeader(movie), .. Tracks(movie), movie.IndexBoxes]);
        byte[] data = movie.HasLongBoxes ? [.. Int32(1), .. "mdat"u8, .. Int64(16 + 1000), .. new byte[1000]] : Box("mdat", new byte[1000]);
        byte[] brand = movie.Brand is null ? [] : Box("ftyp", [.. Encoding.ASCII.GetBytes(movie.Brand), .. new byte[4], .. "isom"u8]);
        byte[] fragment =
        [
            .. Box(
                "moof",
                Box("traf", Box("tfhd", [.. Int32(8), .. Int32(2), .. Int32(Timescale / 30)]), Box("trun", [.. Int32(0), .. Int32(30)]))
            ),
            .. Box("mdat", new byte[8]),
        ];
        return
        [
            .. brand,
            .. Box("free", new byte[8]),
            .. movie.IsIndexLast ? data : index,
            .. movie.StreamBoxes,
            .. movie.IsIndexLast ? index : data,
            .. Enumerable.Repeat(fragment, movie.Fragments).SelectMany(bytes => bytes),
        ];
    }

    /// <summary>A few bytes of many kinds of files.</summary>
    public static byte[] Head(string text) => [.. Encoding.Latin1.GetBytes(text), .. new byte[40]];

    public static byte[] Box(string type, params byte[][] content)
    {
        byte[] bytes = [.. content.SelectMany(part => part)];
        return [.. Int32(8 + bytes.Length), .. Encoding.ASCII.GetBytes(type), .. bytes];
    }

    private static IEnumerable<byte[]> Tracks(Movie movie)
    {
        byte[] sound =
        [
            .. Int32(36 + movie.SoundBoxes.Length),
            .. Encoding.ASCII.GetBytes(movie.SoundCodec),
            .. new byte[8],
            .. UInt16(movie.SoundVersion),
            .. new byte[6],
            .. UInt16(movie.Channels),
            .. new byte[6],
            .. UInt16(movie.SampleRate),
            0,
            0,
            .. movie.SoundBoxes,
        ];
        yield return Track(
            movie with
            {
                Width = 0,
                Height = 0,
                Frames = 0,
                FrameTicks = null,
                FrameBytes = null,
                Edit = null,
                Edits = null,
            },
            "soun",
            sound
        );
        if (movie.HasPicture)
        {
            // A parameter set of profile 100, whose first numbers are 0 and the chroma.
            string[] numbers = ["1", "010", "011", "00100"];
            byte[] config = movie.Chroma is not { } chroma
                ? []
                : Box(
                    "avcC",
                    [
                        1,
                        100,
                        0,
                        31,
                        0xFF,
                        0xE1,
                        0,
                        8,
                        0x67,
                        100,
                        0,
                        31,
                        Convert.ToByte(("1" + numbers[chroma]).PadRight(8, '0'), 2),
                        0,
                        0,
                        0,
                    ]
                );
            config = [.. config, .. movie.PictureBoxes];
            byte[] entry =
            [
                .. Int32(86 + config.Length),
                .. Encoding.ASCII.GetBytes(movie.Codec),
                .. new byte[24],
                .. UInt16(movie.Width),
                .. UInt16(movie.Height),
                .. new byte[50],
                .. config,
            ];
            yield return Track(movie.HasTrackSize ? movie : movie with { Width = 0, Height = 0 }, "vide", entry);
        }
    }

    private static byte[] Track(Movie movie, string handler, byte[] entry) =>
        Box(
            "trak",
            [
                TrackHeader(movie, handler == "vide" ? 2 : 1),
                Box("edts", Box("elst", Edits(movie))),
                Box(
                    "mdia",
                    [
                        Box("mdhd", [.. new byte[12], .. Int32(Timescale), .. new byte[8]]),
                        Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(handler), .. new byte[13]]),
                        Box("minf", Box("stbl", [Box("stsd", [.. new byte[4], .. Int32(1), .. entry]), .. Times(movie)])),
                    ]
                ),
            ]
        );

    private static byte[] Edits(Movie movie)
    {
        var edits = movie.Edits ?? (movie.Edit is { } edit ? [(Ticks(edit), 0)] : null);
        return edits is null
            ? new byte[20]
            :
            [
                .. Int32(movie.HasLongEdits ? 0x01000000 : 0),
                .. Int32(edits.Count),
                .. edits.SelectMany(part =>
                    (byte[])(
                        movie.HasLongEdits
                            ? [.. Int64(part.Length), .. Int64(part.From), .. Int32(0x10000)]
                            : [.. Int32(part.Length), .. Int32(part.From), .. Int32(0x10000)]
                    )
                ),
            ];
    }

    private static byte[][] Times(Movie movie)
    {
        byte[] sizes = movie.FrameBytes is not { } bytes
            ? []
            : Box("stsz", [.. new byte[8], .. Int32(bytes.Count), .. bytes.SelectMany(Int32)]);
        byte[] times =
            movie.FrameTicks is { } ticks
                ? Box(
                    "stts",
                    [.. new byte[4], .. Int32(ticks.Count), .. ticks.SelectMany(length => (byte[])[.. Int32(1), .. Int32(length)])]
                )
            : movie.Frames == 0 ? []
            : Box("stts", [.. new byte[4], .. Int32(1), .. Int32(movie.Frames), .. Int32(Ticks(movie.Duration) / movie.Frames)]);
        return [times, sizes];
    }

    private static int Ticks(TimeSpan time) => (int)(time.TotalSeconds * Timescale);

    private static byte[] MovieHeader(Movie movie)
    {
        var duration = (long)(movie.Duration.TotalSeconds * Timescale);
        return movie.HasLongTimes
            ? Box("mvhd", [1, 0, 0, 0, .. new byte[16], .. Int32(Timescale), .. Int64(duration), .. new byte[80]])
            : Box("mvhd", [.. new byte[12], .. Int32(Timescale), .. Int32((int)duration), .. new byte[80]]);
    }

    private static byte[] TrackHeader(Movie movie, int id)
    {
        int[] values = movie.IsTurned
            ? [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000]
            : [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
        byte[] matrix = [.. values.SelectMany(Int32)];
        byte[] start = movie.HasLongTimes
            ? [1, 0, 0, 7, .. new byte[16], .. Int32(id), .. new byte[28]]
            : [0, 0, 0, 7, .. new byte[8], .. Int32(id), .. new byte[24]];
        return Box("tkhd", [.. start, .. matrix, .. UInt16(movie.Width), 0, 0, .. UInt16(movie.Height), 0, 0]);
    }

    private static byte[] Exif(int orientation, bool isLittle)
    {
        byte[] number(int value, int bytes)
        {
            byte[] all = Int32(value)[^bytes..];
            return isLittle ? [.. all.Reverse()] : all;
        }

        return
        [
            .. "Exif\0\0"u8,
            .. isLittle ? "II"u8 : "MM"u8,
            .. number(42, 2),
            .. number(8, 4),
            .. number(2, 2),
            .. number(0x010F, 2),
            .. number(2, 2),
            .. number(4, 4),
            .. "Cam\0"u8,
            .. number(0x0112, 2),
            .. number(3, 2),
            .. number(1, 4),
            .. number(orientation, 2),
            0,
            0,
        ];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, .. UInt16(content.Length + 2), .. content];

    public static byte[] UInt16(int value) => Int32(value)[2..];

    public static byte[] Int32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Int64(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }
}
