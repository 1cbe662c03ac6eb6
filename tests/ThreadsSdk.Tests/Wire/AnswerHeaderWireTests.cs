using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>What the headers of an answer tell, of good ones and of errors.</summary>
public sealed class AnswerHeaderWireTests(FixtureHost host) : WireTestBase(host)
{
    [Fact]
    public async Task Answer_tells_its_trace_and_its_usage_when_the_headers_do()
    {
        using var wire = new WireClient(Host);

        await wire.Client.Profiles.GetAsync(UserId, cancellationToken: Cancel);

        ThreadsResponseInfo answer = Assert.Single(wire.Answers);
        Assert.Equal("TestTraceProfile", answer.TraceId);
        Assert.Equal("TestRequestProfile", answer.RequestId);
        Assert.Equal(
            new ThreadsUsage
            {
                CallCount = 90,
                TotalCpuTime = 25,
                TotalTime = 34,
                TimeToRegainAccess = TimeSpan.FromMinutes(5),
            },
            answer.Usage
        );
    }

    [Fact]
    public async Task Answer_tells_no_usage_when_its_header_is_broken()
    {
        using var wire = new WireClient(Host);

        await wire.Client.Profiles.GetAsync("17841400000000004", cancellationToken: Cancel);

        Assert.Null(Assert.Single(wire.Answers).Usage);
    }

    [Fact]
    public async Task Rate_limit_tells_when_to_come_back()
    {
        using var wire = new WireClient(Host);

        var exception = await Assert.ThrowsAsync<ThreadsRateLimitException>(() =>
            wire.Client.Profiles.GetAsync("429429429", cancellationToken: Cancel)
        );

        Assert.Equal(TimeSpan.FromSeconds(30), exception.RetryAfter);
        Assert.Equal(
            new ThreadsUsage
            {
                CallCount = 100,
                TotalCpuTime = 25,
                TotalTime = 34,
                TimeToRegainAccess = TimeSpan.FromMinutes(17),
            },
            exception.Usage
        );
        Assert.Equal(exception.Usage, Assert.Single(wire.Answers).Usage);
        Assert.Equal("AtestTrace0056", wire.Answers[0].TraceId);
    }
}
