using System.Buffers.Binary;

namespace ThreadsSdk.MediaProbing;

/// <summary>Reads the fragments of an MP4: their samples, and their total duration.</summary>
internal sealed class Mp4Fragments
{
    private readonly Dictionary<uint, (uint Duration, uint Size)> _defaults = [];
    private readonly Dictionary<uint, Mp4Track> _tracks = [];
    private readonly HashSet<uint> _indexed = [];

    // What the runs of samples that follow belong to.
    private Mp4Track _track = new();
    private (uint Duration, uint Size) _runDefaults;

    /// <summary>Gets or sets a value indicating whether the file has fragments, or declares that it may.</summary>
    public bool AreThere { get; set; }

    /// <summary>Gets the duration stated outside of the samples; 0 if there is none.</summary>
    public double StatedSeconds { get; private set; }

    /// <summary>Adds a track of the index, which fragments continue.</summary>
    public void Add(Mp4Track track) => _tracks[track.Id] = track;

    /// <summary>Reads the duration of all fragments (<c>mehd</c>).</summary>
    /// <param name="header">The content of the box.</param>
    /// <param name="movieScale">The ticks per second in the header of the movie.</param>
    public void ReadDuration(ReadOnlySpan<byte> header, uint movieScale)
    {
        var ticks = header[0] == 1 ? BinaryPrimitives.ReadUInt64BigEndian(header[4..]) : BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        State(movieScale > 0 ? (double)ticks / movieScale : 0);
    }

    /// <summary>Reads the defaults for the samples of a track (<c>trex</c>).</summary>
    public void ReadDefaults(ReadOnlySpan<byte> header) =>
        _defaults[BinaryPrimitives.ReadUInt32BigEndian(header[4..])] = (
            BinaryPrimitives.ReadUInt32BigEndian(header[12..]),
            BinaryPrimitives.ReadUInt32BigEndian(header[16..])
        );

    /// <summary>Reads the header of a track fragment (<c>tfhd</c>), with the defaults for its samples.</summary>
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

    /// <summary>Reads the samples of a fragment (<c>trun</c>).</summary>
    public void ReadRun(Mp4Tables tables, long start, long end) => tables.ReadRun(start, end, _runDefaults, _track);

    /// <summary>
    /// Reads an index of the segments of a stream (<c>sidx</c>), which contains their total duration. Each track has its own.
    /// </summary>
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
