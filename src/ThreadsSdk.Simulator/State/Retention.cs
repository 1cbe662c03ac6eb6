namespace ThreadsSdk.Simulator.State;

/// <summary>Remembers the order in which things came, to forget the oldest when there are too many.</summary>
internal sealed class Retention<T>(int capacity, Action<T> forget)
{
    private readonly Queue<T> _items = [];

    public void Add(T item) => _items.Enqueue(item);

    public void Clear() => _items.Clear();

    public void Trim()
    {
        while (_items.Count > capacity)
        {
            forget(_items.Dequeue());
        }
    }
}
