using System.Threading.Channels;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Simulator.Traffic;

namespace ThreadsSdk.Simulator.Webhooks;

/// <summary>Sends what goes to one receiver, one after the other, each when its time has come by the clock of the simulator.</summary>
internal sealed class DeliveryQueue : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Delivery> _waiting = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly CallbackClient _client;
    private readonly SimulatorClock _clock;
    private readonly ChangeFeed _changes;
    private readonly Channel<bool> _added = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly Task _sending;
    private int _disposals;

    public DeliveryQueue(CallbackClient client, SimulatorClock clock, ChangeFeed changes)
    {
        _client = client;
        _clock = clock;
        _changes = changes;
        _sending = Task.Run(SendAllAsync);
    }

    /// <summary>Gets a value indicating whether nothing is to be sent now.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                return !_waiting.Exists(delivery => delivery.IsDueAt(_clock.GetUtcNow()));
            }
        }
    }

    /// <summary>Adds a delivery. One that waits for it to pass comes after it.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="hold">How long it lets the next one pass, unless another one has just waited for it; null for not at all.</param>
    public void Add(Delivery delivery, TimeSpan? hold)
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            if (_waiting.FindIndex(other => other.IsHeld) is var held and >= 0)
            {
                _waiting[held].Release(now);
                _waiting.Insert(held, delivery);
            }
            else
            {
                _waiting.Add(delivery);
                if (hold is { } time)
                {
                    delivery.Hold(now + time);
                }
            }
        }

        _added.Writer.TryWrite(true);
        _changes.Report();
    }

    /// <summary>Sends a delivery again that may have come to its end.</summary>
    public void SendAgain(Delivery delivery)
    {
        lock (_lock)
        {
            delivery.Release(_clock.GetUtcNow());
            if (!_waiting.Contains(delivery))
            {
                _waiting.Add(delivery);
            }
        }

        _added.Writer.TryWrite(true);
        _changes.Report();
    }

    public void Clear()
    {
        lock (_lock)
        {
            _waiting.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposals, 1) > 0)
        {
            return;
        }

        await _stop.CancelAsync();
        await _sending;
        _stop.Dispose();
    }

    private async Task SendAllAsync()
    {
        try
        {
            while (true)
            {
                var seen = _changes.Version;
                if (Next(out var wait) is { } delivery)
                {
                    await SendAsync(delivery);
                }
                else
                {
                    await WaitAsync(seen, wait);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The subscription is gone, or the simulator stops.
        }
    }

    private Delivery? Next(out TimeSpan? wait)
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            wait = _waiting.Count == 0 ? null : _waiting.Min(delivery => delivery.Current.NextAttemptAt) - now;
            return _waiting.Find(delivery => delivery.IsDueAt(now));
        }
    }

    private async Task SendAsync(Delivery delivery)
    {
        var at = _clock.GetUtcNow();
        var (attempt, reply) = await _client.SendAsync(delivery, at, _stop.Token);
        lock (_lock)
        {
            delivery.Add(attempt, reply, _clock.GetUtcNow());
            if (delivery.Current.Status != DeliveryStatus.Pending)
            {
                _waiting.Remove(delivery);
            }
        }

        _changes.Report();
    }

    /// <summary>Waits until something is added; else, until something changes, which putting the clock forward is as well, or a time is over.</summary>
    private async Task WaitAsync(long seen, TimeSpan? time)
    {
        if (time is null)
        {
            await _added.Reader.ReadAsync(_stop.Token);
            return;
        }

        using var wait = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var change = _changes.WaitAsync(seen, wait.Token);
        await Task.WhenAny(change, Task.Delay(time.Value, _clock, wait.Token));
        await wait.CancelAsync();
        _stop.Token.ThrowIfCancellationRequested();
    }
}
