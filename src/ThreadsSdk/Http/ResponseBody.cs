using System.Buffers;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Http;

/// <summary>
/// Represents the body of a response in a pooled buffer. The buffer is cleared when returned, because it may contain tokens and what users
/// wrote.
/// </summary>
internal readonly struct ResponseBody : IDisposable
{
    private const int FirstSize = 16 * 1024;
    private const int LargestFirst = 1024 * 1024;
    private const int Largest = 64 * 1024 * 1024;

    private readonly byte[] _buffer;
    private readonly int _length;

    private ResponseBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    /// <summary>Gets the bytes, without the byte order mark that some servers send.</summary>
    public ReadOnlySpan<byte> Json
    {
        get
        {
            var bytes = _buffer.AsSpan(0, _length);
            return bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        }
    }

    /// <summary>Reads the body to its end, or so far that the rest cannot belong to a response of Threads.</summary>
    /// <exception cref="IOException">The connection broke, or the body is damaged.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var expected = content.Headers.ContentLength is { } given ? Math.Min(given + 1, LargestFirst) : FirstSize;
        var buffer = ArrayPool<byte>.Shared.Rent((int)expected);
        var length = 0;
        try
        {
            using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (
                length < Largest
                && await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and var read
            )
            {
                length += read;
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }

            return new ResponseBody(buffer, Escapes.Remove(buffer.AsSpan(0, length)));
        }
        catch (Exception e)
        {
            Return(buffer, length);
            if (e is InvalidDataException or InvalidOperationException)
            {
                // What a decoder makes of bytes that are not of its encoding.
                throw new HttpIOException(HttpRequestError.InvalidResponse, "The body of the response is damaged.", e);
            }

            throw;
        }
    }

    public void Dispose()
    {
        if (_buffer is not null)
        {
            Return(_buffer, _length);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        Return(buffer, buffer.Length);
        return larger;
    }

    private static void Return(byte[] buffer, int length)
    {
        buffer.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
