using Microsoft.Win32.SafeHandles;

namespace ThreadsSdk.Cli.Shell;

/// <summary>
/// The standard output where it is a pipe. Unlike the console stream of .NET, it throws when nobody reads any more; what a post has become
/// must not be lost without a word.
/// </summary>
internal sealed class PipeStream : Stream
{
    private const int StandardOutput = 1;

    // So much is taken whole or not at all, on every system. What is longer may be cut where the reader is slow.
    private const int Whole = 512;

    // EAGAIN of Linux and of macOS.
    private static readonly int[] Busy = [11, 35];

    private readonly FileStream _pipe;
    private readonly Stream _console = Console.OpenStandardOutput();

    private PipeStream(FileStream pipe) => _pipe = pipe;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The standard output of this process: this stream where it is a pipe, and the console stream otherwise.</summary>
    public static Stream OpenStandardOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        try
        {
            // A file is written by the console stream: a second one would not know where the other programs of a script have written.
            var pipe = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? Console.OpenStandardOutput() : new PipeStream(pipe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Console.OpenStandardOutput();
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var part = buffer[..Math.Min(buffer.Length, Whole)];
            try
            {
                _pipe.Write(part);
            }
            catch (IOException e) when (Busy.Contains(e.HResult))
            {
                // The console stream waits for the reader.
                _console.Write(part);
            }

            buffer = buffer[part.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
