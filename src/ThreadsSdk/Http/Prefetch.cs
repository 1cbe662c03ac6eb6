using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ThreadsSdk.Http;

/// <summary>Fetches while the caller works.</summary>
internal static class Prefetch
{
    /// <summary>
    /// Gives what a source gives, and has up to <paramref name="count"/> elements ready or under way beyond the one the caller has. A
    /// failure
    /// comes where its element would have come. A caller who stops, stops the fetching.
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
