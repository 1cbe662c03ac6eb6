using System.Net;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class CancellationTests : IDisposable
{
    private static readonly ThreadsRequest Me = new(HttpMethod.Get, "me");

    private readonly CancellationTokenSource _cancellation = new();

    public void Dispose() => _cancellation.Dispose();

    [Fact]
    public async Task Nothing_is_sent_when_the_call_was_cancelled_before_it_began()
    {
        var server = new StubServer().Answers("{}");
        using var threads = server.Client();
        await _cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => threads.SendAsync(Me, _cancellation.Token));

        Assert.Equal(_cancellation.Token, cancelled.CancellationToken);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_call_under_way_ends_with_the_token_of_its_caller()
    {
        var server = new StubServer().Hangs();
        using var threads = server.Client();

        var call = threads.SendAsync(Me, _cancellation.Token);
        await server.Reached;
        await _cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(_cancellation.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task A_call_waiting_for_its_retry_ends_at_once()
    {
        var time = new ManualTimeProvider { SkipsWaits = false };
        var server = new StubServer().Answers("", HttpStatusCode.BadGateway);
        using var threads = server.Client(o => o.TimeProvider = time);

        var call = threads.SendAsync(Me, _cancellation.Token);
        await time.Waits;
        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_because_of_the_cancellation_is_a_cancellation()
    {
        using var handler = new CancelsThenBreaks(_cancellation);
        using var threads = new ThreadsClient("token", new ThreadsClientOptions { HttpMessageHandler = handler }.Wired());

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => threads.SendAsync(Me, _cancellation.Token));

        Assert.Equal(_cancellation.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task A_call_that_would_be_sent_again_is_cancelled_instead()
    {
        var server = new StubServer().Answers("", HttpStatusCode.BadGateway);
        using var threads = server.Client(o => o.OnResponse = _ => _cancellation.Cancel());

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => threads.SendAsync(Me, _cancellation.Token));

        Assert.Equal(_cancellation.Token, cancelled.CancellationToken);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_answer_that_came_is_told_although_the_call_was_cancelled()
    {
        var server = new StubServer().Answers("""{"id":"published"}""");
        using var threads = server.Client(o => o.OnResponse = _ => _cancellation.Cancel());

        Assert.Equal("published", (await threads.SendAsync(Me, _cancellation.Token)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_token_provider_sees_the_cancellation()
    {
        var server = new StubServer().Answers("{}");
        using var threads = server.Client(o => o.AccessTokenProvider = new NeverGives());

        var call = threads.SendAsync(Me, _cancellation.Token);
        await _cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(_cancellation.Token, cancelled.CancellationToken);
    }

    private sealed class CancelsThenBreaks(CancellationTokenSource cancellation) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await cancellation.CancelAsync();
            throw new HttpRequestException("The connection was closed.");
        }
    }

    private sealed class NeverGives : IThreadsAccessTokenProvider
    {
        public async ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "";
        }
    }
}
