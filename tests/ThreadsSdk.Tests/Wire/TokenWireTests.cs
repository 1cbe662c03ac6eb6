using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>Where tokens come from, and what is sent without one.</summary>
public sealed class TokenWireTests(FixtureHost host) : WireTestBase(host)
{
    [Fact]
    public async Task Call_that_needs_a_token_sends_nothing_when_there_is_none()
    {
        using var wire = new WireClient(Host, options => options.AccessToken = null);

        var exception = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            wire.Client.Media.GetAsync("1", cancellationToken: Cancel)
        );

        Assert.Equal("Media.Get", exception.Operation);
        Assert.Null(exception.Status);
        Assert.Empty(await wire.GetRequestsAsync(Cancel));
    }

    [Fact]
    public async Task Call_that_needs_no_token_is_sent_when_there_is_none()
    {
        using var wire = new WireClient(Host, options => options.AccessToken = null);

        LongLivedToken token = await wire.Client.OAuth.RefreshTokenAsync(Secret.LongToken, Cancel);

        Assert.Equal("TEST-LONG-TOKEN-2", token.AccessToken);
        Secret.IsNotIn(token.ToString());
    }

    [Fact]
    public async Task Provider_is_asked_for_the_token_of_each_request()
    {
        var provider = new Turns("first", "second", Secret.Token);
        using var wire = new WireClient(
            Host,
            options =>
            {
                options.AccessToken = null;
                options.AccessTokenProvider = provider;
            }
        );

        await Assert.ThrowsAnyAsync<ThreadsException>(() => wire.Client.Profiles.GetAsync("me", cancellationToken: Cancel));
        await Assert.ThrowsAnyAsync<ThreadsException>(() => wire.Client.Profiles.GetAsync("me", cancellationToken: Cancel));
        await wire.Client.Profiles.GetAsync("me", cancellationToken: Cancel);

        IReadOnlyList<SentRequest> sent = await wire.GetRequestsAsync(Cancel);
        Assert.Equal(["Bearer first", "Bearer second", $"Bearer {Secret.Token}"], sent.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public void Client_and_its_requests_do_not_show_the_token()
    {
        using var wire = new WireClient(Host);
        var request = new ThreadsRequest(HttpMethod.Get, "me") { Query = { ["access_token"] = Secret.Token } };

        Secret.IsNotIn(wire.Client.ToString());
        Secret.IsNotIn(request.ToString());
    }

    private sealed class Turns(params string[] tokens) : IThreadsAccessTokenProvider
    {
        private readonly Queue<string> left = new(tokens);

        public ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(left.Dequeue());
    }
}
