using System.Threading.Channels;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

/// <summary>What came to handlers, in order, as it comes.</summary>
internal sealed class Received<T>
{
    private readonly Channel<T> _items = Channel.CreateUnbounded<T>();

    public Task Add(T item)
    {
        Assert.True(_items.Writer.TryWrite(item));
        return Task.CompletedTask;
    }

    public bool IsEmpty => !_items.Reader.TryPeek(out _);

    public async Task<T> NextAsync()
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(TimeSpan.FromSeconds(30));
        return await _items.Reader.ReadAsync(late.Token);
    }

    public async Task<IReadOnlyList<T>> NextAsync(int count)
    {
        var items = new List<T>();
        while (items.Count < count)
        {
            items.Add(await NextAsync());
        }

        return items;
    }
}
