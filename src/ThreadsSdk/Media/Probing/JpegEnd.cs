namespace ThreadsSdk.MediaProbing;

/// <summary>Determines whether a JPEG is complete, up to the marker of its end.</summary>
internal static class JpegEnd
{
    private const byte Start = 0xFF;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const int BlockLength = 16 * 1024;

    /// <summary>Searches for the end marker after the frame header. Data after it does no harm.</summary>
    public static bool IsReached(Stream content, long position)
    {
        // Larger ones are not taken anyway, so that it is not worth reading them.
        if (content.Length > ThreadsLimits.ImageBytes || EndsWithMarker(content))
        {
            return true;
        }

        var isScan = false;
        var block = new byte[BlockLength];
        int count;
        while ((count = content.ReadAt(position, block)) > 1)
        {
            var at = block.AsSpan(0, count - 1).IndexOf(Start);
            if (at < 0)
            {
                position += count - 1;
                continue;
            }

            position = Follow(content, position, block.AsSpan(0, count), at, ref isScan, out var isEnd);
            if (isEnd)
            {
                return isScan;
            }
        }

        return false;
    }

    /// <summary>Determines whether the file ends with the marker, as nearly every file does.</summary>
    private static bool EndsWithMarker(Stream content)
    {
        Span<byte> last = stackalloc byte[2];
        return content.ReadAt(content.Length - 2, last) == 2 && last[0] == Start && last[1] == End;
    }

    /// <summary>Follows the markers within the block, and returns where to read next.</summary>
    private static long Follow(Stream content, long position, ReadOnlySpan<byte> block, int at, ref bool isScan, out bool isEnd)
    {
        isEnd = false;
        while (true)
        {
            var marker = block[at + 1];
            if (marker == End)
            {
                isEnd = true;
                return position + at;
            }

            // In the picture, 0xFF is followed by 0, and restarts have no content; all others have a length.
            var hasLength = marker is not (0 or 1 or Start or (>= 0xD0 and <= 0xD8));
            isScan |= marker == Scan;
            if (hasLength)
            {
                Span<byte> length = stackalloc byte[2];
                return content.ReadAt(position + at + 2, length) == 2
                    ? position + at + 2 + Math.Max(2, (length[0] << 8) | length[1])
                    : content.Length;
            }

            var from = at + (marker == Start ? 1 : 2);
            var next = from < block.Length - 1 ? block[from..^1].IndexOf(Start) : -1;
            if (next < 0)
            {
                return position + Math.Max(from, block.Length - 1);
            }

            at = from + next;
        }
    }
}
