namespace ThreadsSdk.MediaProbing;

/// <summary>Reads bytes at any position of a file.</summary>
internal static class PositionedReading
{
    /// <summary>Reads at a position, and returns the number of bytes read.</summary>
    public static int ReadAt(this Stream content, long position, Span<byte> bytes)
    {
        if (position < 0 || position >= content.Length)
        {
            return 0;
        }

        content.Position = position;
        return content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
    }
}
