using ThreadsSdk.Testing;
using Xunit;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>One call of the SDK: the mappings that must answer it, what it must send and what must come of it.</summary>
/// <param name="Fixtures">The mappings, in the order they answer.</param>
/// <param name="Sent">The requests; empty for failing calls that differ from a good one by an id alone.</param>
/// <param name="CheckAsync">Makes the call and checks its result.</param>
internal sealed record WireCase(IReadOnlyList<ThreadsFixture> Fixtures, IReadOnlyList<SentCall> Sent, Func<ThreadsClient, Task> CheckAsync)
{
    public string Name => string.Join(" + ", Fixtures.Select(fixture => fixture.Name));

    public string Operation => Fixtures[0].Operation;

    /// <summary>A call that returns this.</summary>
    public static WireCase Returns<T>(string fixture, Func<ThreadsClient, Task<T>> call, SentCall sent, T expected) =>
        new([Find(fixture, isError: false)], [sent], async client => Same.As(expected, await call(client)));

    /// <summary>A list that is read to its end: these pages, and then no further request.</summary>
    public static WireCase Lists<T>(
        string[] fixtures,
        Func<ThreadsClient, IAsyncEnumerable<T>> call,
        SentCall[] sent,
        params T[] expected
    ) =>
        new(
            [.. fixtures.Select(fixture => Find(fixture, isError: false))],
            sent,
            async client => Same.As<IReadOnlyList<T>>(expected, await ReadAsync(call(client), []))
        );

    /// <summary>A call that Meta answers with an error.</summary>
    public static WireCase Fails<TException>(string fixture, Func<ThreadsClient, Task> call, ThreadsError? error, bool isTransient = false)
        where TException : ThreadsApiException
    {
        ThreadsFixture mapping = Find(fixture, isError: true);
        return new(
            [mapping],
            [],
            async client => MetaError.Of(mapping).Check(await Assert.ThrowsAsync<TException>(() => call(client)), error, isTransient)
        );
    }

    /// <summary>A call whose answer is not one of Meta's.</summary>
    public static WireCase IsUnreadable(string fixture, Func<ThreadsClient, Task> call, string? body, bool isTransient = false)
    {
        ThreadsFixture mapping = Find(fixture, isError: true);
        return new(
            [mapping],
            [],
            async client =>
            {
                ThreadsProtocolException exception = await Assert.ThrowsAsync<ThreadsProtocolException>(() => call(client));
                Assert.Equal(mapping.Operation, exception.Operation);
                Assert.Equal(mapping.Response.Status, (int?)exception.Status);
                Assert.Equal(body, exception.Body);
                Assert.Equal(isTransient, exception.IsTransient);
                Assert.Equal(MetaError.RetryAfter(mapping), exception.RetryAfter);
                Assert.StartsWith(mapping.Operation, exception.Message, StringComparison.Ordinal);
                Secret.IsNotIn(exception);
            }
        );
    }

    /// <summary>A call whose answer never comes.</summary>
    public static WireCase IsLost(string fixture, Func<ThreadsClient, Task> call) =>
        new(
            [Find(fixture, isError: true)],
            [],
            async client =>
            {
                ThreadsTransportException exception = await Assert.ThrowsAsync<ThreadsTransportException>(() => call(client));
                Assert.Equal(fixture.Split(':')[0], exception.Operation);
                Assert.True(exception.MayHaveArrived);
                Assert.False(exception.IsTimeout);
                Secret.IsNotIn(exception);
            }
        );

    /// <summary>Reads a list whose second page fails: what came before is not lost.</summary>
    public static WireCase FailsAfter<T>(
        string[] fixtures,
        Func<ThreadsClient, IAsyncEnumerable<T>> call,
        ThreadsError error,
        bool isTransient,
        params T[] before
    )
    {
        ThreadsFixture failing = Find(fixtures[^1], isError: true);
        List<T> items = [];
        return new(
            [.. fixtures[..^1].Select(fixture => Find(fixture, isError: false)), failing],
            [],
            async client =>
            {
                var exception = await Assert.ThrowsAsync<ThreadsApiException>(() => ReadAsync(call(client), items));
                MetaError.Of(failing).Check(exception, error, isTransient);
                Same.As<IReadOnlyList<T>>(before, items);
            }
        );
    }

    public override string ToString() => Name;

    private static ThreadsFixture Find(string name, bool isError)
    {
        ThreadsFixture mapping = ThreadsFixtures.All.Single(one => one.Name == name);
        Assert.Equal(isError, mapping.IsError);
        return mapping;
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> list, List<T> items)
    {
        await foreach (T item in list)
        {
            items.Add(item);
        }

        return items;
    }
}
