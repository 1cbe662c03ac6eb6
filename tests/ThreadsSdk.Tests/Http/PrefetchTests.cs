using System.Collections.Concurrent;
using ThreadsSdk.Runtime;
using Xunit;

namespace ThreadsSdk.Tests.Http;

/// <summary>Pages that are fetched while the caller works.</summary>
public sealed class PrefetchTests
{
    private readonly List<int> _asked = [];
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _arrivals = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task List_is_the_same_whatever_is_fetched_ahead(int prefetch) =>
        Assert.Equal(["1a", "1b", "2a", "2b", "3a", "3b", "4a", "4b"], await Read(pages: 4, prefetch).ToListAsync(Cancel));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public async Task So_many_pages_are_asked_for_while_the_caller_works_on_the_first(int prefetch, int expected)
    {
        await using var items = Read(pages: 9, prefetch).GetAsyncEnumerator(Cancel);

        Assert.True(await items.MoveNextAsync());
        await AskedAsync(expected);

        Assert.Equal(Enumerable.Range(1, expected), _asked);
    }

    [Fact]
    public async Task Failure_of_a_page_comes_after_what_was_read_before_it()
    {
        var seen = new List<string>();

        await Assert.ThrowsAsync<ThreadsTransportException>(async () =>
        {
            await foreach (var item in Read(pages: 9, prefetch: 2, failsAt: 3))
            {
                seen.Add(item);
            }
        });

        Assert.Equal(["1a", "1b", "2a", "2b"], seen);
    }

    [Fact]
    public async Task Page_under_way_is_given_up_when_the_caller_stops()
    {
        CancellationToken given = default;
        var list = Pager.ReadAllAsync<string>(
            async (_, after, token) =>
            {
                given = token;
                if (after is not null)
                {
                    await Task.Delay(Timeout.Infinite, token);
                }

                return new Page<string>(["a"], null, "next") { HasNextLink = true };
            },
            null,
            null,
            prefetch: 1,
            onUnread: null,
            Cancel
        );

        Assert.Equal("a", await list.FirstAsync(Cancel));

        Assert.True(given.IsCancellationRequested);
    }

    [Fact]
    public async Task Cancelling_ends_a_list_that_waits_for_a_page()
    {
        using var cancellation = new CancellationTokenSource();
        var list = Pager.ReadAllAsync<string>(
            async (_, _, token) =>
            {
                await cancellation.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
                return new Page<string>([], null, null);
            },
            null,
            null,
            prefetch: 1,
            onUnread: null,
            cancellation.Token
        );

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list.ToListAsync(Cancel).AsTask());
    }

    [Fact]
    public void Fewer_than_none_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Read(pages: 1, prefetch: -1));

    private Task AskedAsync(int page)
    {
        lock (_asked)
        {
            return _asked.Contains(page) ? Task.CompletedTask : _arrivals.GetOrAdd(page, static _ => new()).Task.WaitAsync(Cancel);
        }
    }

    private void Note(int page)
    {
        lock (_asked)
        {
            _asked.Add(page);
            _arrivals.GetOrAdd(page, static _ => new()).TrySetResult();
        }
    }

    private IAsyncEnumerable<string> Read(int pages, int prefetch, int failsAt = 0) =>
        Pager.ReadAllAsync(
            (_, after, _) =>
            {
                var number = after is null ? 1 : int.Parse(after, null);
                Note(number);
                return number == failsAt
                    ? Task.FromException<Page<string>>(new ThreadsTransportException("It broke."))
                    : Task.FromResult(new Page<string>([number + "a", number + "b"], null, number < pages ? $"{number + 1}" : null));
            },
            null,
            null,
            prefetch,
            onUnread: null,
            CancellationToken.None
        );
}
