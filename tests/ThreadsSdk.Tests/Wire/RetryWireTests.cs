using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>How often a call goes over the wire.</summary>
public sealed class RetryWireTests(FixtureHost host) : WireTestBase(host)
{
    private static readonly Dictionary<string, (int Requests, Func<ThreadsClient, Task> Call)> Calls = new()
    {
        ["a read that fails for a moment"] = (3, t => t.Profiles.GetAsync("500500500")),
        ["a read that gets a web page as a 502"] = (3, t => t.Profiles.GetAsync("502502502")),
        ["a read whose answer is lost"] = (3, t => t.Profiles.GetAsync("522522522")),
        ["a read that is asked to wait too long"] = (1, t => t.Profiles.GetAsync("429429429")),
        ["a read that has used up a quota"] = (1, t => t.Profiles.GetAsync("613613613")),
        ["a read that is refused"] = (1, t => t.Profiles.GetAsync("190190190")),
        ["a read that gets a web page as a 200"] = (1, t => t.Profiles.GetAsync("200000001")),
        ["a publish that fails for a moment"] = (1, t => t.Publishing.PublishContainerAsync(UserId, "500500500")),
        ["a publish whose answer is lost"] = (1, t => t.Publishing.PublishContainerAsync(UserId, "522522522")),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_is_sent_again_only_when_that_may_help_and_can_do_no_harm(string name)
    {
        (int requests, Func<ThreadsClient, Task> call) = Calls[name];
        using var wire = new WireClient(
            Host,
            options =>
            {
                options.MaxRetries = 2;
                options.RetryDelay = TimeSpan.Zero;
                options.MaxRetryDelay = TimeSpan.Zero;
            }
        );

        await Assert.ThrowsAnyAsync<ThreadsException>(() => call(wire.Client));

        IReadOnlyList<SentRequest> sent = await wire.GetRequestsAsync(Cancel);
        Assert.Equal(requests, sent.Count);
        Assert.Single(sent.Select(request => SentCall.From(request).ToString()).Distinct());
    }
}
