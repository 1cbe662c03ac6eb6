using System.Buffers;
using System.Runtime.CompilerServices;

namespace ThreadsSdk.Serialization;

/// <summary>Builds a list in a pooled array, and ends as an array of exactly the right size.</summary>
internal ref struct ListBuilder<T>
{
    private const int FirstSize = 32;

    private T[]? _items;
    private int _count;

    public void Add(T item)
    {
        if (_items is null || _count == _items.Length)
        {
            Grow();
        }

        _items![_count++] = item;
    }

    public readonly T[] ToArray() => _count == 0 ? [] : _items.AsSpan(0, _count).ToArray();

    public void Dispose()
    {
        if (_items is { } items)
        {
            _items = null;
            Return(items);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstSize, _count * 2));
        if (_items is { } items)
        {
            items.AsSpan(0, _count).CopyTo(larger);
            Return(items);
        }

        _items = larger;
    }

    private readonly void Return(T[] items)
    {
        items.AsSpan(0, _count).Clear();
        ArrayPool<T>.Shared.Return(items);
    }
}
