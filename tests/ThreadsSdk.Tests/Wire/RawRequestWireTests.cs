using System.Text.Json;
using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>Calls this version does not know.</summary>
public sealed class RawRequestWireTests(FixtureHost host) : WireTestBase(host)
{
    [Fact]
    public async Task Request_is_answered_as_JSON()
    {
        using var wire = new WireClient(Host);
        var request = new ThreadsRequest(HttpMethod.Get, "me/threads") { Query = { ["fields"] = "id,text", ["limit"] = null } };

        JsonElement answer = await wire.Client.SendAsync(request, Cancel);

        Assert.Equal("Mine", answer.GetProperty("data")[0].GetProperty("text").GetString());
        await AssertSentAsync(wire, SentCall.Get("/v1.0/me/threads", ("fields", "id,text")));
    }

    [Fact]
    public async Task Request_is_answered_as_a_model()
    {
        using var wire = new WireClient(Host);
        var request = new ThreadsRequest(HttpMethod.Post, $"/v1.0/{UserId}/threads")
        {
            Form = { ["media_type"] = "TEXT", ["text"] = "Numeric id" },
        };

        CreatedMedia? created = await wire.Client.SendAsync(request, ThreadsJson.TypeInfo<CreatedMedia>(), Cancel);

        Assert.Equal("17889615691921659", created!.Id);
        await AssertSentAsync(wire, SentCall.Post($"/v1.0/{UserId}/threads", ("media_type", "TEXT"), ("text", "Numeric id")));
    }

    [Fact]
    public async Task Request_that_fails_throws_like_any_other()
    {
        using var wire = new WireClient(Host);
        var request = new ThreadsRequest(HttpMethod.Delete, "404404404") { Name = "Media.Erase" };

        var exception = await Assert.ThrowsAsync<ThreadsNotFoundException>(() => wire.Client.SendAsync(request, Cancel));

        Assert.Equal("Media.Erase", exception.Operation);
        Assert.Same(ThreadsError.ObjectNotFound, exception.Error);
        Secret.IsNotIn(exception);
    }

    [Fact]
    public async Task Request_without_auth_carries_no_token()
    {
        using var wire = new WireClient(Host);
        var request = new ThreadsRequest(HttpMethod.Get, "/refresh_access_token")
        {
            NeedsToken = false,
            Query = { ["grant_type"] = "th_refresh_token", ["access_token"] = Secret.LongToken },
        };

        JsonElement answer = await wire.Client.SendAsync(request, Cancel);

        Assert.Equal(5124548, answer.GetProperty("expires_in").GetInt32());
        Secret.IsOnlyInItsHeader(Assert.Single(await wire.GetRequestsAsync(Cancel)), hasAuthorization: false);
    }

    private static async Task AssertSentAsync(WireClient wire, SentCall expected)
    {
        SentRequest sent = Assert.Single(await wire.GetRequestsAsync(Cancel));
        Assert.Equal(expected.ToString(), SentCall.From(sent).ToString());
        Secret.IsOnlyInItsHeader(sent, hasAuthorization: true);
    }
}
