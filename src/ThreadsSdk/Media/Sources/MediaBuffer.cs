using System.Buffers;

namespace ThreadsSdk.MediaSources;

/// <summary>Copies a stream that cannot seek: into memory while it is small, otherwise into a file that goes when it is closed.</summary>
internal static class MediaBuffer
{
    private const int MemoryLimit = 10 * 1024 * 1024;
    private const int BlockSize = 81920;

    /// <summary>Copies no more than shows that a stream is larger than any file Threads takes.</summary>
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
