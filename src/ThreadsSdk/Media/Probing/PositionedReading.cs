namespace ThreadsSdk.MediaProbing;

/// <summary>Reads a few bytes anywhere in a file.</summary>
internal static class PositionedReading
{
    /// <summary>Reads at a position, and returns how many bytes there were.</summary>
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
