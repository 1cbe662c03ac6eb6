using System.Buffers;
using System.Text.Unicode;

namespace ThreadsSdk.Cli.Encodings;

/// <summary>
/// Reads a text in UTF-8 as it comes, without the byte order mark it may begin with. What is no UTF-8 throws, and says where.
/// </summary>
internal sealed class Utf8Reader(Stream input, string place) : TextReader
{
    private readonly byte[] _bytes = new byte[1 << 14];
    private readonly char[] _chars = new char[1 << 14];
    private int _byteCount;
    private int _next;
    private int _charCount;
    private long _offset;
    private long _line = 1;
    private bool _isAtEnd;

    public override int Peek() => Fill() ? _chars[_next] : -1;

    public override int Read() => Fill() ? _chars[_next++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty || !Fill())
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, _charCount - _next);
        _chars.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            input.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Fill()
    {
        while (_next == _charCount && !(_isAtEnd && _byteCount == 0))
        {
            if (!_isAtEnd)
            {
                var read = input.Read(_bytes, _byteCount, _bytes.Length - _byteCount);
                _isAtEnd = read == 0;
                _byteCount += read;
            }

            Decode();
        }

        return _next < _charCount;
    }

    private void Decode()
    {
        // A mark that has not come whole is a sequence that has not either, and waits for the rest.
        var status = Utf8.ToUtf16(
            _bytes.AsSpan(0, _byteCount),
            _chars,
            out var used,
            out _charCount,
            replaceInvalidSequences: false,
            isFinalBlock: _isAtEnd
        );
        if (status == OperationStatus.InvalidData && _charCount == 0)
        {
            throw NotUtf8.Error(place, _bytes.AsSpan(0, _byteCount), used, _offset + used, _line);
        }

        _next = _offset == 0 && _charCount > 0 && _chars[0] == '\uFEFF' ? 1 : 0;
        _line += _bytes.AsSpan(0, used).Count((byte)'\n');
        _offset += used;

        // The start of the text tells most of what it is in, so it stays in sight of an error that follows.
        if (status == OperationStatus.InvalidData)
        {
            throw NotUtf8.Error(place, _bytes.AsSpan(0, _byteCount), used, _offset, _line);
        }

        _byteCount -= used;
        _bytes.AsSpan(used, _byteCount).CopyTo(_bytes);
    }
}
