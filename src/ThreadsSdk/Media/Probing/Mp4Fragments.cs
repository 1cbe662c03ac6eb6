using System.Buffers.Binary;

namespace ThreadsSdk.MediaProbing;

/// <summary>Reads what an MP4 in fragments says beside the index of the movie: the samples of its fragments, and how long they are
/// together.</summary>
internal sealed class Mp4Fragments
{
    private readonly Dictionary<uint, (uint Duration, uint Size)> _defaults = [];
    private readonly Dictionary<uint, Mp4Track> _tracks = [];
    private readonly HashSet<uint> _indexed = [];

    // What the runs of samples that follow belong to.
    private Mp4Track _track = new();
    private (uint Duration, uint Size) _runDefaults;

    /// <summary>Whether the file has fragments, or says that it may.</summary>
    public bool AreThere { get; set; }

    /// <summary>The duration that is told outside of the samples; 0 when none is.</summary>
    public double StatedSeconds { get; private set; }

    /// <summary>Adds a track of the index, which fragments go on with.</summary>
    public void Add(Mp4Track track) => _tracks[track.Id] = track;

    /// <summary>Reads how long all fragments are (<c>mehd</c>).</summary>
    /// <param name="header">The content of the box.</param>
    /// <param name="movieScale">Ticks of a second in the header of the movie.</param>
    public void ReadDuration(ReadOnlySpan<byte> header, uint movieScale)
    {
        var ticks = header[0] == 1 ? BinaryPrimitives.ReadUInt64BigEndian(header[4..]) : BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        State(movieScale > 0 ? (double)ticks / movieScale : 0);
    }

    /// <summary>Reads what holds for the samples of a track (<c>trex</c>).</summary>
    public void ReadDefaults(ReadOnlySpan<byte> header) =>
        _defaults[BinaryPrimitives.ReadUInt32BigEndian(header[4..])] = (
            BinaryPrimitives.ReadUInt32BigEndian(header[12..]),
            BinaryPrimitives.ReadUInt32BigEndian(header[16..])
        );

    /// <summary>Reads the header of a track's part of a fragment (<c>tfhd</c>), with what holds for its samples.</summary>
    public void ReadTrack(ReadOnlySpan<byte> header)
    {
        var flags = BinaryPrimitives.ReadUInt32BigEndian(header);
        var id = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        var position = 8 + ((flags & 1) != 0 ? 8 : 0) + ((flags & 2) != 0 ? 4 : 0);
        _track = _tracks.GetValueOrDefault(id) ?? new Mp4Track();
        _runDefaults = _defaults.GetValueOrDefault(id);
        if ((flags & 8) != 0)
        {
            _runDefaults.Duration = BinaryPrimitives.ReadUInt32BigEndian(header[position..]);
            position += 4;
        }

        if ((flags & 0x10) != 0)
        {
            _runDefaults.Size = BinaryPrimitives.ReadUInt32BigEndian(header[position..]);
        }
    }

    /// <summary>Reads samples of a fragment (<c>trun</c>).</summary>
    public void ReadRun(Mp4Tables tables, long start, long end) => tables.ReadRun(start, end, _runDefaults, _track);

    /// <summary>Reads an index of the segments of a stream (<c>sidx</c>), which tells how long they are together. Each track has its
    /// own.</summary>
    public void ReadIndex(ReadOnlySpan<byte> header, Mp4Tables tables, long start, long end)
    {
        var scale = BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        var isFirst = _indexed.Add(BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        if (isFirst && scale > 0)
        {
            State(tables.ReadIndex(start + (header[0] == 1 ? 30 : 22), end) / scale);
        }
    }

    private void State(double seconds) => StatedSeconds = Math.Max(StatedSeconds, seconds);
}
