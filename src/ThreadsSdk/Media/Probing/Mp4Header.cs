using System.Buffers.Binary;

namespace ThreadsSdk.MediaProbing;

/// <summary>
/// Reads the boxes of an MP4 or MOV: its duration, its size and rotation, its tracks, and the position of the index. Skips the media data.
/// </summary>
internal sealed class Mp4Header(Stream content, MediaFile file)
{
    private const string Damaged = "must be a whole video, but is damaged or cut off";

    private const double LongestSeconds = 1e9;

    // A fragment for each frame of five minutes has some 200,000 boxes; also bounds the work of a crafted file.
    private const int MostBoxes = 300_000;
    private const int MostLevels = 8;
    private const int EntryLength = 2048;

    private readonly byte[] _bytes = new byte[96];
    private readonly Mp4Tables _tables = new(content);
    private readonly List<Mp4Track> _tracks = [];
    private readonly Mp4Fragments _fragments = new();

    // The track whose boxes are read.
    private Mp4Track _track = new();
    private (long Start, long End) _edits;
    private int _boxes;
    private bool _hasIndex;
    private bool _isCutOff;
    private double _dataBytes;
    private uint _movieScale;
    private double _movieSeconds;

    /// <summary>
    /// Determines whether a file begins like an MP4 or MOV. Old MOV files have no brand, and parts of a stream have one of their own.
    /// </summary>
    public static bool IsMovie(ReadOnlySpan<byte> head) =>
        head.Length >= 12
        && (
            head[4..].StartsWith("ftyp"u8)
            || head[4..].StartsWith("moov"u8)
            || head[4..].StartsWith("mdat"u8)
            || head[4..].StartsWith("wide"u8)
            || head[4..].StartsWith("free"u8)
            || head[4..].StartsWith("skip"u8)
            || head[4..].StartsWith("styp"u8)
            || head[4..].StartsWith("moof"u8)
            || head[4..].StartsWith("sidx"u8)
        );

    public void Read()
    {
        var isWhole = Walk(0, content.Length, level: 0);
        var video = Find(static track => track.IsVideo && track.IsEnabled) ?? Find(static track => track.IsVideo);
        file.Video = video;
        file.Audio = Find(static track => track.IsAudio && track.IsEnabled) ?? Find(static track => track.IsAudio);
        file.Duration = Duration();
        if (video is not null)
        {
            var (width, height) = video.Shown is { Width: > 0, Height: > 0 } ? video.Shown : video.Coded;
            (file.Width, file.Height) = video.IsTurned ? (height, width) : (width, height);
        }

        // What stands behind a whole video, such as the padding of a camera, does no harm.
        if (_isCutOff || (!isWhole && !(_hasIndex && _dataBytes > 0)) || (video is not null && video.SampleBytes > _dataBytes))
        {
            file.Error = Damaged;
        }
        else if (!_hasIndex)
        {
            file.Error = "must have its index (the moov atom), but has none: recording or copying it was not finished";
        }
        else if (_dataBytes == 0)
        {
            file.Error = "must have its media (the mdat atom), but has only an index: copying it was not finished";
        }
        else if (file.Width == 0)
        {
            file.Error ??= "must have a picture, but no video track with a size was found";
        }
    }

    private Mp4Track? Find(Predicate<Mp4Track> match) => _tracks.Find(match);

    /// <summary>Calculates the duration. For a video in fragments, the index contains none, or only that of the first fragment.</summary>
    private TimeSpan? Duration()
    {
        var seconds = _movieSeconds;
        if (_fragments.AreThere || seconds == 0)
        {
            var isIncomplete = _boxes >= MostBoxes;
            seconds = 0;
            foreach (var track in _tracks)
            {
                seconds = Math.Max(seconds, track.Seconds);
                isIncomplete |= track.IsIncomplete;
            }

            seconds = isIncomplete || seconds == 0 ? Math.Max(seconds, _fragments.StatedSeconds) : seconds;
        }

        return seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, LongestSeconds)) : null;
    }

    /// <summary>Walks through the boxes within a box; false if they do not fit into it.</summary>
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
                // A box of media that ends too early is no padding.
                _isCutOff |= level == 0 && size >= header && type is 0x6D646174 or 0x6D6F6F66;
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
                _dataBytes += end - start;
                return true;
            case 0x6D6F6F76: // moov
                if (_dataBytes > 0)
                {
                    file.Error =
                        "must have its index (the moov atom) before its data, but has it behind; "
                        + "\"ffmpeg -i in.mp4 -c copy -movflags +faststart out.mp4\" moves it";
                }

                _hasIndex = true;
                return Enter(start, end, level);
            case 0x7472616B: // trak
                return ReadTrack(start, end, level);
            case 0x6D646961 or 0x6D696E66 or 0x7374626C or 0x65647473: // mdia, minf, stbl, edts
                return Enter(start, end, level);
            case 0x6D766578 or 0x6D6F6F66 or 0x74726166: // mvex, moof, traf
                _fragments.AreThere = true;
                return Enter(start, end, level);
            case 0x6D766864: // mvhd
                (_movieScale, var ticks) = ReadTimes(Load(start, end));
                _movieSeconds = _movieScale > 0 ? ticks / _movieScale : 0;
                return true;
            case 0x6D656864: // mehd
                _fragments.ReadDuration(Load(start, end), _movieScale);
                return true;
            case 0x74726578: // trex
                _fragments.ReadDefaults(Load(start, end));
                return true;
            case 0x73696478: // sidx
                _fragments.ReadIndex(Load(start, end), _tables, start, end);
                return true;
            case 0x74666864: // tfhd
                _fragments.ReadTrack(Load(start, end));
                return true;
            case 0x7472756E: // trun
                _fragments.ReadRun(_tables, start, end);
                return true;
            default:
                ReadOfTrack(type, start, end);
                return true;
        }
    }

    private void ReadOfTrack(uint type, long start, long end)
    {
        switch (type)
        {
            case 0x746B6864: // tkhd
                ReadTrackHeader(Load(start, end));
                break;
            case 0x6D646864: // mdhd
                (_track.Timescale, _track.StatedTicks) = ReadTimes(Load(start, end));
                break;
            case 0x68646C72: // hdlr; there are others outside of tracks
                var handler = Load(start, end)[8..];
                _track.IsVideo |= handler.StartsWith("vide"u8);
                _track.IsAudio |= handler.StartsWith("soun"u8);
                break;
            case 0x656C7374: // elst
                _edits = (start, end);
                break;
            case 0x73747364: // stsd
                Span<byte> entry = stackalloc byte[EntryLength];
                Mp4SampleEntry.Read(entry[..content.ReadAt(start + 8, entry[..(int)Math.Clamp(end - start - 8, 0, EntryLength)])], _track);
                break;
            case 0x73747473: // stts
                _tables.ReadTimes(start, end, _track);
                break;
            case 0x7374737A: // stsz
                _tables.ReadSizes(start, end, _track);
                break;
            default:
                break;
        }
    }

    private bool Enter(long start, long end, int level) => level < MostLevels && Walk(start, end, level + 1);

    /// <summary>Loads the beginning of a box, filled up with zeros.</summary>
    private ReadOnlySpan<byte> Load(long start, long end)
    {
        Array.Clear(_bytes);
        content.ReadAt(start, _bytes.AsSpan(0, (int)Math.Min(_bytes.Length, end - start)));
        return _bytes;
    }

    private bool ReadTrack(long start, long end, int level)
    {
        (_track, _edits) = (new Mp4Track(), default);
        var isWhole = Enter(start, end, level);

        // The edits may stand before what says how long they are.
        if (_edits.End > 0)
        {
            _tables.ReadEdits(_edits.Start, _edits.End, _movieScale, _track);
        }

        if (_track.IsVideo || _track.IsAudio)
        {
            _tracks.Add(_track);
            _fragments.Add(_track);
        }

        return isWhole;
    }

    /// <summary>Reads the ticks per second and the duration in ticks, of a whole movie or of one track. An open duration is 0.</summary>
    private static (uint Timescale, double Ticks) ReadTimes(ReadOnlySpan<byte> header)
    {
        var isLong = header[0] == 1;
        var scale = BinaryPrimitives.ReadUInt32BigEndian(header[(isLong ? 20 : 12)..]);
        var ticks = isLong ? BinaryPrimitives.ReadUInt64BigEndian(header[24..]) : BinaryPrimitives.ReadUInt32BigEndian(header[16..]);
        return (scale, ticks == (isLong ? ulong.MaxValue : uint.MaxValue) ? 0 : ticks);
    }

    /// <summary>Reads the header of a track. A matrix that rotates by a quarter has zeros on its diagonal.</summary>
    private void ReadTrackHeader(ReadOnlySpan<byte> header)
    {
        var isLong = header[0] == 1;
        var matrix = header[(isLong ? 52 : 40)..];
        _track.IsEnabled = (header[3] & 1) != 0;
        _track.Id = BinaryPrimitives.ReadUInt32BigEndian(header[(isLong ? 20 : 12)..]);
        _track.IsTurned =
            BinaryPrimitives.ReadInt32BigEndian(matrix) == 0
            && BinaryPrimitives.ReadInt32BigEndian(matrix[16..]) == 0
            && BinaryPrimitives.ReadInt32BigEndian(matrix[4..]) != 0;
        _track.Shown = (BinaryPrimitives.ReadUInt16BigEndian(matrix[36..]), BinaryPrimitives.ReadUInt16BigEndian(matrix[40..]));
    }
}
