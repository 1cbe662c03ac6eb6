using System.Buffers.Binary;

namespace ThreadsSdk.MediaProbing;

/// <summary>Sums up the tables of an MP4 or MOV, one block at a time: they can be long, and a crafted file can claim any length.</summary>
internal sealed class Mp4Tables(Stream content)
{
    // Of 300 seconds with 60 frames each, tables have some 300 KB.
    private const long MostBytes = 16 * 1024 * 1024;

    // Real edit lists have one or two.
    private const int MostEdits = 1000;

    private readonly byte[] _block = new byte[4096];
    private long _bytesRead;

    private delegate void Entry(ReadOnlySpan<byte> bytes);

    /// <summary>Reads the durations of samples (<c>stts</c>).</summary>
    public void ReadTimes(long start, long end, Mp4Track track)
    {
        var count = Count(start + 4, end);
        (track.Samples, track.SampleTicks) = (0, 0);
        track.SampleLengths.Clear();
        track.IsIncomplete |= !Read(
            start + 8,
            end,
            count,
            8,
            bytes =>
            {
                var samples = BinaryPrimitives.ReadUInt32BigEndian(bytes);

                // Some writers step back; players take that for one tick.
                var ticks = BinaryPrimitives.ReadInt32BigEndian(bytes[4..]);
                ticks = ticks < 0 ? 1 : ticks;
                track.Samples += samples;
                track.SampleTicks += (double)samples * ticks;
                track.SampleLengths.Add(samples, ticks);
            }
        );
    }

    /// <summary>Reads the sizes of samples (<c>stsz</c>).</summary>
    public void ReadSizes(long start, long end, Mp4Track track)
    {
        var size = Count(start + 4, end);
        var count = Count(start + 8, end);
        track.SampleBytes = (double)size * count;
        track.IsIncomplete |=
            size == 0 && !Read(start + 12, end, count, 4, bytes => track.SampleBytes += BinaryPrimitives.ReadUInt32BigEndian(bytes));
    }

    /// <summary>Reads the edit list (<c>elst</c>).</summary>
    /// <param name="start">The beginning of the box's content.</param>
    /// <param name="end">The end of the box's content.</param>
    /// <param name="movieScale">The ticks per second in the header of the movie.</param>
    /// <param name="track">The track of the list.</param>
    public void ReadEdits(long start, long end, uint movieScale, Mp4Track track)
    {
        Span<byte> head = stackalloc byte[1];
        var isLong = content.ReadAt(start, head) == 1 && head[0] == 1;
        var count = Count(start + 4, end);
        var (seconds, from, isOpen) = (0.0, -1.0, false);
        var isRead =
            count <= MostEdits
            && Read(
                start + 8,
                end,
                count,
                isLong ? 20 : 12,
                bytes =>
                {
                    double length = isLong ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
                    double time = isLong
                        ? BinaryPrimitives.ReadInt64BigEndian(bytes[8..])
                        : BinaryPrimitives.ReadInt32BigEndian(bytes[4..]);

                    // Without a time it is a wait before the track begins.
                    if (time >= 0)
                    {
                        from = from < 0 ? time : Math.Min(from, time);
                        isOpen |= length == 0;
                        seconds += movieScale > 0 ? length / movieScale : 0;
                    }
                }
            );
        if (isRead && from >= 0)
        {
            track.EditStart = from;
            track.EditSeconds = isOpen || movieScale == 0 ? null : seconds;
        }
    }

    /// <summary>Reads the samples of a fragment (<c>trun</c>).</summary>
    /// <param name="start">The beginning of the box's content.</param>
    /// <param name="end">The end of the box's content.</param>
    /// <param name="defaults">The defaults for samples without values of their own.</param>
    /// <param name="track">The track the samples belong to.</param>
    public void ReadRun(long start, long end, (uint Duration, uint Size) defaults, Mp4Track track)
    {
        var flags = Count(start, end);
        var count = Count(start + 4, end);
        var position = start + 8 + ((flags & 1) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
        var hasDuration = (flags & 0x100) != 0;
        var hasSize = (flags & 0x200) != 0;
        var length = (hasDuration ? 4 : 0) + (hasSize ? 4 : 0) + ((flags & 0x400) != 0 ? 4 : 0) + ((flags & 0x800) != 0 ? 4 : 0);
        if (!hasDuration && !hasSize)
        {
            track.FragmentSamples += count;
            track.FragmentTicks += (double)count * defaults.Duration;
            track.FragmentBytes += (double)count * defaults.Size;
            track.SampleLengths.Add(count, defaults.Duration);
            return;
        }

        track.IsIncomplete |= !Read(
            position,
            end,
            count,
            length,
            bytes =>
            {
                var ticks = hasDuration ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : defaults.Duration;
                track.FragmentSamples++;
                track.FragmentTicks += ticks;
                track.SampleLengths.Add(1, ticks);
                track.FragmentBytes += hasSize ? BinaryPrimitives.ReadUInt32BigEndian(bytes[(hasDuration ? 4 : 0)..]) : defaults.Size;
            }
        );
    }

    /// <summary>Reads the total duration of a stream's segments (<c>sidx</c>), in ticks.</summary>
    /// <param name="start">The position of the segment count.</param>
    /// <param name="end">The end of the box.</param>
    public double ReadIndex(long start, long end)
    {
        Span<byte> bytes = stackalloc byte[2];
        var count = content.ReadAt(start, bytes) == 2 ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : 0u;
        var ticks = 0.0;
        Read(start + 2, end, count, 12, entry => ticks += BinaryPrimitives.ReadUInt32BigEndian(entry[4..]));
        return ticks;
    }

    private uint Count(long position, long end)
    {
        Span<byte> bytes = stackalloc byte[4];
        return position + 4 <= end && content.ReadAt(position, bytes) == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : 0;
    }

    /// <summary>Reads entries of one length; false if there are fewer than stated, or too many.</summary>
    private bool Read(long position, long end, uint count, int length, Entry entry)
    {
        var fitting = Math.Max(0, end - position) / length;
        var isWhole = count <= fitting;
        var left = Math.Min(count, fitting);
        var most = _block.Length / length;
        while (left > 0)
        {
            var block = _block.AsSpan(0, (int)Math.Min(left, most) * length);
            if ((_bytesRead += block.Length) > MostBytes || content.ReadAt(position, block) < block.Length)
            {
                return false;
            }

            for (var at = 0; at < block.Length; at += length)
            {
                entry(block.Slice(at, length));
            }

            position += block.Length;
            left -= block.Length / length;
        }

        return isWhole;
    }
}
