using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ThreadsSdk.Http;

/// <summary>Fetches elements while the caller processes earlier ones.</summary>
internal static class Prefetch
{
    /// <summary>
    /// Enumerates a source with up to <paramref name="count"/> elements fetched ahead of the caller. A failure is thrown in place of its
    /// element. Fetching stops when the caller stops.
    /// </summary>
    public static async IAsyncEnumerable<T> Ahead<T>(
        IAsyncEnumerable<T> source,
        int count,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var room = new SemaphoreSlim(count);
        var fetched = Channel.CreateUnbounded<T>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var fetching = FetchAsync(source, room, fetched.Writer, stop.Token);
        try
        {
            await foreach (var element in fetched.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                room.Release();
                yield return element;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await fetching.ConfigureAwait(false);
        }
    }

    private static async Task FetchAsync<T>(
        IAsyncEnumerable<T> source,
        SemaphoreSlim room,
        ChannelWriter<T> writer,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
            await foreach (var element in source.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                writer.TryWrite(element);
                await room.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            writer.Complete();
        }
        catch (Exception e)
        {
            writer.Complete(e);
        }
    }
}
