using System.Net;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class RetryTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_read_is_sent_again_when_Meta_says_its_failure_is_transient()
    {
        var server = new StubServer()
            .Answers("""{"error":{"message":"Please retry","code":2,"is_transient":true}}""", HttpStatusCode.InternalServerError)
            .Answers("""{"id":"1"}""");
        using var threads = server.Client(o => o.TimeProvider = _time);

        var answer = await threads.GetAsync();

        Assert.Equal("1", answer.GetProperty("id").GetString());
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.BadGateway, "<html>Bad gateway</html>")]
    [InlineData(HttpStatusCode.ServiceUnavailable, """{"error":{"message":"down","code":99999}}""")]
    [InlineData(HttpStatusCode.BadRequest, """{"error":{"message":"An unknown error occurred","code":1}}""")]
    public async Task A_read_is_sent_again_after_a_failure_that_passes(HttpStatusCode status, string body)
    {
        var server = new StubServer().Answers(body, status).Answers("{}");
        using var threads = server.Client(o => o.TimeProvider = _time);

        await threads.GetAsync();

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(190)]
    [InlineData(200)]
    public async Task A_read_is_not_sent_again_when_its_failure_stays(int code)
    {
        var server = new StubServer().Refuses(code).Answers("{}");
        using var threads = server.Client(o => o.TimeProvider = _time);

        await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.GetAsync());

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Retries_wait_longer_each_time_and_end_with_the_last_failure()
    {
        var server = new StubServer().Refuses(2, message: "Service temporarily unavailable");
        using var threads = server.Client(o => (o.TimeProvider, o.MaxRetries) = (_time, 4));

        var failure = await Assert.ThrowsAsync<ThreadsApiException>(() => threads.GetAsync());

        Assert.True(failure.IsTransient);
        Assert.Equal(5, server.Requests.Count);
        Assert.Equal(4, _time.Skipped.Count);
        Assert.All(_time.Skipped, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task No_retries_means_one_request()
    {
        var server = new StubServer().Refuses(2);
        using var threads = server.Client(o => o.MaxRetries = 0);

        await Assert.ThrowsAsync<ThreadsApiException>(() => threads.GetAsync());

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Retry_After_is_waited_for_to_the_second()
    {
        var server = new StubServer().Refuses(4, status: HttpStatusCode.TooManyRequests, headers: ("Retry-After", "7")).Answers("{}");
        using var threads = server.Client(o => o.TimeProvider = _time);

        await threads.GetAsync();

        Assert.Equal([TimeSpan.FromSeconds(7)], _time.Skipped);
    }

    [Fact]
    public async Task Retry_After_may_be_a_date()
    {
        var date = (_time.GetUtcNow() + TimeSpan.FromSeconds(12)).ToString("R");
        var server = new StubServer().Answers("", HttpStatusCode.ServiceUnavailable, ("Retry-After", date)).Answers("{}");
        using var threads = server.Client(o => o.TimeProvider = _time);

        await threads.GetAsync();

        Assert.Equal([TimeSpan.FromSeconds(12)], _time.Skipped);
    }

    [Fact]
    public async Task A_long_Retry_After_is_told_and_not_waited_for()
    {
        var server = new StubServer().Refuses(4, headers: ("retry-after", "3600"));
        using var threads = server.Client(o => o.TimeProvider = _time);

        var limited = await Assert.ThrowsAsync<ThreadsRateLimitException>(() => threads.GetAsync());

        Assert.Equal(TimeSpan.FromHours(1), limited.RetryAfter);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_rate_limit_that_does_not_say_when_is_not_waited_for()
    {
        var server = new StubServer().Refuses(4);
        using var threads = server.Client(o => o.TimeProvider = _time);

        await Assert.ThrowsAsync<ThreadsRateLimitException>(() => threads.GetAsync());

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again_when_the_call_only_reads()
    {
        var server = new StubServer()
            .Fails(new HttpRequestException(HttpRequestError.ResponseEnded))
            .Fails(new IOException("reset"))
            .Answers("{}");
        using var threads = server.Client(o => o.TimeProvider = _time);

        await threads.GetAsync();

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_write_is_never_sent_again_when_it_may_have_arrived()
    {
        var server = new StubServer().Fails(new HttpRequestException(HttpRequestError.ResponseEnded)).Answers("{}");
        using var threads = server.Client(o => o.TimeProvider = _time);

        var lost = await Assert.ThrowsAsync<ThreadsTransportException>(() => threads.PostAsync());

        Assert.True(lost.MayHaveArrived);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(2, HttpStatusCode.InternalServerError)]
    [InlineData(1, HttpStatusCode.BadRequest)]
    public async Task A_write_is_never_sent_again_after_an_error_even_a_transient_one(int code, HttpStatusCode status)
    {
        var server = new StubServer().Refuses(code, status: status).Answers("{}");
        using var threads = server.Client(o => o.TimeProvider = _time);

        var failure = await Assert.ThrowsAsync<ThreadsApiException>(() => threads.PostAsync());

        Assert.True(failure.IsTransient);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    public async Task A_write_is_sent_again_when_the_server_was_not_reached(HttpRequestError error)
    {
        var server = new StubServer().Fails(new HttpRequestException(error)).Answers("""{"id":"9"}""");
        using var threads = server.Client(o => o.TimeProvider = _time);

        await threads.PostAsync();

        Assert.Equal(["creation_id=7", "creation_id=7"], server.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task Nothing_has_arrived_when_the_server_was_never_reached()
    {
        var server = new StubServer().Fails(new HttpRequestException(HttpRequestError.ConnectionError));
        using var threads = server.Client(o => o.TimeProvider = _time);

        var unsent = await Assert.ThrowsAsync<ThreadsTransportException>(() => threads.PostAsync());

        Assert.False(unsent.MayHaveArrived);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_write_that_is_marked_repeatable_is_sent_again_with_its_body()
    {
        var server = new StubServer().Answers("", HttpStatusCode.BadGateway).Answers("{}");
        using var threads = server.Client(o => o.TimeProvider = _time);
        var request = new ThreadsRequest(HttpMethod.Post, "1/hide") { Form = { ["hide"] = "true" }, IsRepeatable = true };

        await threads.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["hide=true", "hide=true"], server.Requests.Select(seen => seen.Body));
    }

    [Fact]
    public async Task Each_attempt_asks_for_its_token_anew()
    {
        var tokens = new Queue<string>(["first", "second"]);
        var server = new StubServer().Answers("", HttpStatusCode.BadGateway).Answers("{}");
        using var threads = server.Client(o => (o.TimeProvider, o.AccessTokenProvider) = (_time, new TokenOf(tokens.Dequeue)));

        await threads.GetAsync();

        Assert.Equal(["Bearer first", "Bearer second"], server.Requests.Select(request => request.Authorization));
    }
}
