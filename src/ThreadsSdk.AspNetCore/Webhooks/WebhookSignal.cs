using System.Threading.Channels;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Wakes the worker of this process when there may be something to handle.</summary>
internal sealed class WebhookSignal
{
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Wake() => _wakes.Writer.TryWrite(true);

    /// <summary>Forgets what it was woken for: the inbox is looked at next.</summary>
    public void Clear() => _wakes.Reader.TryRead(out _);

    /// <summary>Waits until it is woken, or the time is over: other processes add events without a word, and retries become due.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var woken = _wakes.Reader.WaitToReadAsync(ended.Token).AsTask();
        var first = await Task.WhenAny(woken, Task.Delay(longest, clock, ended.Token)).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        await first.ConfigureAwait(false);
    }
}
