using System.Buffers;

namespace ThreadsSdk.MediaSources;

/// <summary>
/// Buffers a stream that cannot seek: in memory while it is small, otherwise in a temporary file that is deleted when closed.
/// </summary>
internal static class MediaBuffer
{
    private const int MemoryLimit = 10 * 1024 * 1024;
    private const int BlockSize = 81920;

    /// <summary>Copies the stream, but no more than necessary to show that it is larger than any file Threads accepts.</summary>
    public static async ValueTask<Stream> CopyAsync(Stream content, CancellationToken cancellationToken)
    {
        Stream copy = new MemoryStream();
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            int count;
            while (
                copy.Length <= ThreadsLimits.VideoBytes
                && (count = await content.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0
            )
            {
                if (copy is MemoryStream memory && memory.Length + count > MemoryLimit)
                {
                    copy = CreateFile();
                    memory.WriteTo(copy);
                }

                await copy.WriteAsync(block.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block, clearArray: true);
        }
    }

    private static FileStream CreateFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), "threads-" + Path.GetRandomFileName()), options);
    }
}
