using System.Buffers.Binary;

namespace ThreadsSdk.Hosting;

/// <summary>
/// Reads the index of an MP4 or MOV: how long it is, how large and which way up it is shown, and where the index stands. Edit lists, which
/// Meta's documentation forbids too, are let pass: nearly every encoder writes one.
/// </summary>
internal sealed class Mp4Header(Stream content, MediaFile file)
{
    private const string Damaged = "must be a whole video, but is damaged or cut off";

    private const double LongestSeconds = 1e9;

    // Files in many fragments have thousands of boxes, which nobody needs to read all; also bounds the work of a crafted file.
    private const int MostBoxes = 5000;
    private const int MostLevels = 8;

    private readonly byte[] _bytes = new byte[96];
    private int _boxes;
    private bool _hasIndex;
    private bool _hasData;
    private bool _isVideo;
    private bool _isTurned;
    private (int Width, int Height) _shown;
    private (int Width, int Height) _coded;

    /// <summary>Whether a file begins as one of these does. Old MOV files name no brand.</summary>
    public static bool IsMovie(ReadOnlySpan<byte> head) =>
        head.Length >= 12
        && (head[4..].StartsWith("ftyp"u8) || head[4..].StartsWith("moov"u8) || head[4..].StartsWith("mdat"u8)
            || head[4..].StartsWith("wide"u8) || head[4..].StartsWith("free"u8) || head[4..].StartsWith("skip"u8));

    public void Read()
    {
        var isWhole = Walk(0, content.Length, level: 0);

        // What stands behind a whole video, such as the padding of a camera, does no harm.
        if (!isWhole && !(_hasIndex && _hasData))
        {
            file.Flaw = Damaged;
        }
        else if (!_hasIndex)
        {
            file.Flaw = "must have its index (the moov atom), but has none: recording or copying it was not finished";
        }
        else if (file.Width == 0)
        {
            file.Flaw ??= "must have a picture, but no video track with a size was found";
        }
    }

    /// <summary>Goes through the boxes of a box. False when they do not fit into it.</summary>
    private bool Walk(long position, long end, int level)
    {
        while (position < end && _boxes++ < MostBoxes)
        {
            if (end - position < 8 || content.ReadAt(position, _bytes.AsSpan(0, 16)) < 8)
            {
                return false;
            }

            ulong size = BinaryPrimitives.ReadUInt32BigEndian(_bytes);
            var type = BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(4));
            var header = 8u;
            if (size == 1)
            {
                size = BinaryPrimitives.ReadUInt64BigEndian(_bytes.AsSpan(8));
                header = 16;
            }
            else if (size == 0)
            {
                size = (ulong)(end - position);
            }

            if (size < header || size > (ulong)(end - position))
            {
                return false;
            }

            if (!Read(type, position + header, position + (long)size, level))
            {
                return false;
            }

            position += (long)size;
        }

        return true;
    }

    private bool Read(uint type, long start, long end, int level)
    {
        switch (type)
        {
            case 0x6D646174: // mdat
                _hasData = true;
                return true;
            case 0x6D6F6F76: // moov
                if (_hasData)
                {
                    file.Flaw = "must have its index (the moov atom) before its data, but has it behind; "
                        + "\"ffmpeg -i in.mp4 -c copy -movflags +faststart out.mp4\" moves it";
                }

                _hasIndex = true;
                return Enter(start, end, level);
            case 0x7472616B: // trak
                (_isVideo, _isTurned, _shown, _coded) = (false, false, default, default);
                var isWhole = Enter(start, end, level);
                EndTrack();
                return isWhole;
            case 0x6D646961 or 0x6D696E66 or 0x7374626C: // mdia, minf, stbl
                return Enter(start, end, level);
            case 0x6D766864: // mvhd
                ReadDuration(Load(start, end));
                return true;
            case 0x746B6864: // tkhd
                ReadTrack(Load(start, end));
                return true;
            case 0x68646C72: // hdlr; there are others outside of tracks
                _isVideo |= Load(start, end)[8..].StartsWith("vide"u8);
                return true;
            case 0x73747364: // stsd
                var entry = Load(start, end);
                _coded = (BinaryPrimitives.ReadUInt16BigEndian(entry[40..]), BinaryPrimitives.ReadUInt16BigEndian(entry[42..]));
                return true;
            default:
                return true;
        }
    }

    private bool Enter(long start, long end, int level) => level < MostLevels && Walk(start, end, level + 1);

    /// <summary>The beginning of a box, filled up with zeros.</summary>
    private ReadOnlySpan<byte> Load(long start, long end)
    {
        Array.Clear(_bytes);
        content.ReadAt(start, _bytes.AsSpan(0, (int)Math.Min(_bytes.Length, end - start)));
        return _bytes;
    }

    /// <summary>Of a video in fragments the index tells no duration.</summary>
    private void ReadDuration(ReadOnlySpan<byte> header)
    {
        var isLong = header[0] == 1;
        var scale = BinaryPrimitives.ReadUInt32BigEndian(header[(isLong ? 20 : 12)..]);
        ulong duration = isLong ? BinaryPrimitives.ReadUInt64BigEndian(header[24..]) : BinaryPrimitives.ReadUInt32BigEndian(header[16..]);
        var isKnown = duration is not 0 && duration != (isLong ? ulong.MaxValue : uint.MaxValue) && scale > 0;
        file.Duration = isKnown ? TimeSpan.FromSeconds(Math.Min((double)duration / scale, LongestSeconds)) : null;
    }

    /// <summary>A matrix that turns by a quarter has nothing on its diagonal.</summary>
    private void ReadTrack(ReadOnlySpan<byte> header)
    {
        var matrix = header[(header[0] == 1 ? 52 : 40)..];
        _isTurned = BinaryPrimitives.ReadInt32BigEndian(matrix) == 0
            && BinaryPrimitives.ReadInt32BigEndian(matrix[16..]) == 0
            && BinaryPrimitives.ReadInt32BigEndian(matrix[4..]) != 0;
        _shown = (BinaryPrimitives.ReadUInt16BigEndian(matrix[36..]), BinaryPrimitives.ReadUInt16BigEndian(matrix[40..]));
    }

    private void EndTrack()
    {
        var (width, height) = _shown.Width > 0 && _shown.Height > 0 ? _shown : _coded;
        if (_isVideo && file.Width == 0 && height > 0)
        {
            (file.Width, file.Height) = _isTurned ? (height, width) : (width, height);
        }
    }
}
