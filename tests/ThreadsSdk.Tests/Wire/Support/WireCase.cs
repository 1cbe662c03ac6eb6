using System.Globalization;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Spec;
using ThreadsSdk.Testing;
using ThreadsSdk.Tests.Conventions;
using Xunit;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>
/// One call of the SDK. The fixtures that must answer it say what it must send and what must come of it; a case adds what they do not say.
/// </summary>
/// <param name="Fixtures">The mappings, in the order they answer.</param>
/// <param name="Sent">The parameters of the requests whose values the mappings leave open.</param>
/// <param name="CheckAsync">Makes the call and checks its result.</param>
internal sealed record WireCase(
    IReadOnlyList<ThreadsFixture> Fixtures,
    IReadOnlyList<(string Name, string Value)> Sent,
    Func<ThreadsClient, Task> CheckAsync
)
{
    public const string UserId = "17841405793187218";

    /// <summary>The window in which the lists of the fixtures look, as it is sent.</summary>
    public static (string Name, string Value)[] October => [("since", "1696118400"), ("until", "1698796800"), ("limit", "2")];

    public static DateTimeOffset Since => Utc("2023-10-01T00:00:00Z");

    public static DateTimeOffset Until => Utc("2023-11-01T00:00:00Z");

    public string Name => string.Join(" + ", Fixtures.Select(fixture => fixture.Name));

    public string Operation => Fixtures[0].Operation;

    /// <summary>A call that returns what the body says. Where that is not plain, <paramref name="shows"/> tells what a user sees.</summary>
    public static WireCase Returns<T>(
        string fixture,
        Func<ThreadsClient, Task<T>> call,
        Action<T>? shows = null,
        (string Name, string Value)[]? sent = null
    )
    {
        ThreadsFixture mapping = Find(fixture, isError: false);
        return new(
            [mapping],
            sent ?? [],
            async client =>
            {
                T read = await call(client);
                using JsonDocument body = BodyOf(mapping);
                BodyComparer.Check(body.RootElement, ResultOf(mapping), read);
                shows?.Invoke(read);
            }
        );
    }

    /// <summary>A list that is read to its end: the items of these pages, and then no further request.</summary>
    public static WireCase Lists<T>(
        string[] fixtures,
        Func<ThreadsClient, IAsyncEnumerable<T>> call,
        Action<IReadOnlyList<T>>? shows = null,
        (string Name, string Value)[]? sent = null
    )
    {
        ThreadsFixture[] mappings = [.. fixtures.Select(fixture => Find(fixture, isError: false))];
        return new(
            mappings,
            sent ?? [],
            async client =>
            {
                List<T> items = [];
                await ReadAsync(call(client), items);
                CheckItems(mappings, items);
                shows?.Invoke(items);
            }
        );
    }

    /// <summary>A call that Meta answers with an error.</summary>
    public static WireCase Fails<TException>(
        string fixture,
        Func<ThreadsClient, Task> call,
        ThreadsError? error,
        bool isTransient = false,
        (string Name, string Value)[]? sent = null
    )
        where TException : ThreadsApiException
    {
        ThreadsFixture mapping = Find(fixture, isError: true);
        return new(
            [mapping],
            sent ?? [],
            async client => MetaError.Of(mapping).Check(await Assert.ThrowsAsync<TException>(() => call(client)), error, isTransient)
        );
    }

    /// <summary>A call whose answer is not one of Meta's. The exception keeps the beginning of it, without the token.</summary>
    public static WireCase IsUnreadable(string fixture, Func<ThreadsClient, Task> call, bool isTransient = false)
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
                string body = Secret.Mask(Encoding.UTF8.GetString(mapping.Response.Body.Span));
                Assert.Equal(body[..Math.Min(2048, body.Length)], exception.Body);
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

    /// <summary>Reads a list whose last page fails: what came before is not lost.</summary>
    public static WireCase FailsAfter<T>(
        string[] fixtures,
        Func<ThreadsClient, IAsyncEnumerable<T>> call,
        ThreadsError error,
        bool isTransient
    )
    {
        ThreadsFixture failing = Find(fixtures[^1], isError: true);
        ThreadsFixture[] before = [.. fixtures[..^1].Select(fixture => Find(fixture, isError: false))];
        return new(
            [.. before, failing],
            [],
            async client =>
            {
                List<T> items = [];
                var exception = await Assert.ThrowsAsync<ThreadsApiException>(() => ReadAsync(call(client), items));
                MetaError.Of(failing).Check(exception, error, isTransient);
                CheckItems(before, items);
            }
        );
    }

    /// <summary>The body as JSON, which may begin with a byte order mark.</summary>
    public static JsonDocument BodyOf(ThreadsFixture mapping) =>
        JsonDocument.Parse(mapping.Response.Body.Span.StartsWith("\uFEFF"u8) ? mapping.Response.Body[3..] : mapping.Response.Body);

    public static DateTimeOffset Utc(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).ToUniversalTime();

    public override string ToString() => Name;

    private static ThreadsFixture Find(string name, bool isError)
    {
        ThreadsFixture mapping = ThreadsFixtures.All.Single(one => one.Name == name);
        Assert.Equal(isError, mapping.IsError);
        return mapping;
    }

    private static TypeRef ResultOf(ThreadsFixture mapping) =>
        SpecOfThreads.Operations.Single(operation => operation.FullName == mapping.Operation).Returns;

    /// <summary>Checks that a list has the items of all pages.</summary>
    private static void CheckItems<T>(ThreadsFixture[] pages, List<T> items)
    {
        List<JsonElement> expected = [];
        foreach (ThreadsFixture page in pages)
        {
            using JsonDocument body = BodyOf(page);
            expected.AddRange(body.RootElement.GetProperty("data").Clone().EnumerateArray());
        }

        BodyComparer.Check(JsonSerializer.SerializeToElement(expected), new TypeRef(TypeKind.List, Item: ResultOf(pages[0]).Item), items);
    }

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> list, List<T> items)
    {
        await foreach (T item in list)
        {
            items.Add(item);
        }
    }
}
