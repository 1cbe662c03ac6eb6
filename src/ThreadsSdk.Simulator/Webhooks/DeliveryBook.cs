namespace ThreadsSdk.Simulator.Webhooks;

/// <summary>Remembers the last deliveries.</summary>
internal sealed class DeliveryBook
{
    /// <summary>The number of deliveries that are remembered.</summary>
    public const int Most = 500;

    private readonly Lock _lock = new();
    private readonly Queue<Delivery> _deliveries = new();
    private long _last;

    /// <summary>Gets the deliveries, the newest last.</summary>
    public IReadOnlyList<SimulatedDelivery> Deliveries
    {
        get
        {
            lock (_lock)
            {
                return [.. _deliveries.Select(delivery => delivery.Current)];
            }
        }
    }

    public long NextNumber() => Interlocked.Increment(ref _last);

    public Delivery Add(Delivery delivery)
    {
        lock (_lock)
        {
            _deliveries.Enqueue(delivery);
            while (_deliveries.Count > Most)
            {
                _deliveries.Dequeue();
            }
        }

        return delivery;
    }

    public Delivery? Find(long number)
    {
        lock (_lock)
        {
            return _deliveries.FirstOrDefault(delivery => delivery.Current.Number == number);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _deliveries.Clear();
        }
    }
}
