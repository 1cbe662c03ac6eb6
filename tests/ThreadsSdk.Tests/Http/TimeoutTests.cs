using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class TimeoutTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_given_up()
    {
        var server = new StubServer().Hangs();
        using var threads = server.Client(o => (o.TimeProvider, o.AttemptTimeout, o.MaxRetries) = (_time, TimeSpan.FromSeconds(40), 0));

        var call = threads.GetAsync();
        await server.Reached;
        _time.Advance(TimeSpan.FromSeconds(40));

        var timeout = await Assert.ThrowsAsync<ThreadsTransportException>(() => call);
        Assert.True(timeout.IsTimeout);
        Assert.True(timeout.MayHaveArrived);
        Assert.IsType<TimeoutException>(timeout.InnerException);
        Assert.Equal("Custom got no response within 40 seconds (attempt 1).", timeout.Message);
    }

    [Fact]
    public async Task A_read_is_tried_again_after_an_attempt_that_took_too_long()
    {
        var server = new StubServer().Hangs().Answers("""{"id":"1"}""");
        using var threads = server.Client(o => (o.TimeProvider, o.AttemptTimeout) = (_time, TimeSpan.FromSeconds(40)));

        var call = threads.GetAsync();
        await server.Reached;
        _time.Advance(TimeSpan.FromSeconds(40));
        await call;

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_write_is_not_tried_again_after_it_took_too_long()
    {
        var server = new StubServer().Hangs().Answers("{}");
        using var threads = server.Client(o => (o.TimeProvider, o.AttemptTimeout) = (_time, TimeSpan.FromSeconds(40)));

        var call = threads.PostAsync();
        await server.Reached;
        _time.Advance(TimeSpan.FromSeconds(40));

        await Assert.ThrowsAsync<ThreadsTransportException>(() => call);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_overall_timeout_ends_a_call_whatever_its_attempts_do()
    {
        var server = new StubServer().Hangs();
        using var threads = server.Client(o =>
            (o.TimeProvider, o.AttemptTimeout, o.Timeout) = (_time, Timeout.InfiniteTimeSpan, TimeSpan.FromSeconds(90))
        );

        var call = threads.GetAsync();
        await server.Reached;
        _time.Advance(TimeSpan.FromSeconds(90));

        var timeout = await Assert.ThrowsAsync<ThreadsTransportException>(() => call);
        Assert.Equal("Custom got no response within 90 seconds (attempt 1).", timeout.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_overall_timeout_ends_a_wait_before_a_retry()
    {
        var time = new ManualTimeProvider { SkipsWaits = false };
        var server = new StubServer().Refuses(4, headers: ("Retry-After", "20"));
        using var threads = server.Client(o => (o.TimeProvider, o.Timeout) = (time, TimeSpan.FromSeconds(15)));

        var call = threads.GetAsync();
        await time.Waits;
        time.Advance(TimeSpan.FromSeconds(15));

        var timeout = await Assert.ThrowsAsync<ThreadsTransportException>(() => call);
        Assert.IsType<ThreadsRateLimitException>(timeout.InnerException?.InnerException);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_that_stops_coming_is_given_up_too()
    {
        var server = new StubServer().Sends(new StreamContent(new EndlessStream()));
        using var threads = server.Client(o => (o.TimeProvider, o.MaxRetries) = (_time, 0));

        var call = threads.GetAsync();
        await server.Reached;
        _time.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<ThreadsTransportException>(() => call);
    }

    [Fact]
    public async Task A_timeout_of_the_HttpClient_is_a_timeout_of_ours()
    {
        var server = new StubServer().Fails(new TaskCanceledException("HttpClient.Timeout elapsed"));
        using var threads = server.Client(o => o.MaxRetries = 0);

        var timeout = await Assert.ThrowsAsync<ThreadsTransportException>(() => threads.GetAsync());

        Assert.True(timeout.IsTimeout);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
