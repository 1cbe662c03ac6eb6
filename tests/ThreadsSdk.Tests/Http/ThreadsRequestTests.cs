using System.Text.Json;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class ThreadsRequestTests
{
    [Theory]
    [InlineData("me/threads", "/v1.0/me/threads")]
    [InlineData("/v1.0/me/threads", "/v1.0/me/threads")]
    [InlineData("/oauth/access_token", "/oauth/access_token")]
    [InlineData("a%2Fb/insights", "/v1.0/a%2Fb/insights")]
    public async Task The_path_is_below_the_version_unless_it_begins_with_a_slash(string path, string expected)
    {
        var server = new StubServer().Answers("{}");
        using var threads = server.Client();

        await threads.GetAsync(path);

        Assert.Equal($"https://graph.threads.net{expected}", server.Requests[0].Url.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://evil.example/me")]
    [InlineData("//evil.example/me")]
    [InlineData("/\\evil.example/me")]
    [InlineData("@evil.example")]
    [InlineData(".evil.example/\u0000")]
    [InlineData("me/../../oauth")]
    [InlineData("me/%2e%2E/x")]
    [InlineData("me?access_token=x")]
    [InlineData("me#x")]
    [InlineData("me/ /x")]
    [InlineData(" ")]
    public void A_path_that_could_lead_elsewhere_is_refused(string path)
    {
        var refused = Assert.ThrowsAny<ArgumentException>(() => new ThreadsRequest(HttpMethod.Get, path));

        Assert.Equal("path", refused.ParamName);
    }

    [Fact]
    public async Task Parameters_are_encoded_and_those_without_a_value_left_out()
    {
        var server = new StubServer().Answers("{}");
        using var threads = server.Client();
        var request = new ThreadsRequest(HttpMethod.Post, "me/threads")
        {
            Query = { ["q"] = "a b&c=d", ["none"] = null },
            Form = { ["text"] = "1 + 1 = 2 & ünï \U0001F600", ["none"] = null },
        };

        await threads.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("/v1.0/me/threads?q=a%20b%26c%3Dd", server.Requests[0].Target);
        Assert.Equal("text=1%20%2B%201%20%3D%202%20%26%20%C3%BCn%C3%AF%20%F0%9F%98%80", server.Requests[0].Body);
    }

    [Fact]
    public async Task The_answer_can_be_read_as_a_model()
    {
        var server = new StubServer().Answers("""{"id":"1","text":"hello"}""");
        using var threads = server.Client();

        var request = new ThreadsRequest(HttpMethod.Get, "1");
        var post = await threads.SendAsync(request, ThreadsJson.TypeInfo<Media>(), TestContext.Current.CancellationToken);

        Assert.Equal("hello", post?.Text);
    }

    [Fact]
    public async Task A_request_that_needs_no_token_goes_without_one()
    {
        var server = new StubServer().Answers("{}");
        using var threads = server.Client();

        await threads.SendAsync(new ThreadsRequest(HttpMethod.Get, "oembed") { NeedsToken = false }, TestContext.Current.CancellationToken);

        Assert.Null(server.Requests[0].Authorization);
    }

    [Fact]
    public async Task A_request_has_the_name_it_was_given()
    {
        var server = new StubServer().Refuses(100);
        using var threads = server.Client();

        var failure = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            threads.SendAsync(new ThreadsRequest(HttpMethod.Get, "new") { Name = "New.Get" }, TestContext.Current.CancellationToken)
        );

        Assert.Equal("New.Get", failure.Operation);
    }

    [Fact]
    public void A_request_shows_no_parameter()
    {
        var request = new ThreadsRequest(HttpMethod.Get, "me") { Query = { ["access_token"] = "x" } };

        Assert.Equal("GET me", request.ToString());
    }

    [Fact]
    public async Task Any_JSON_can_be_the_answer()
    {
        var server = new StubServer().Answers("[1,2]");
        using var threads = server.Client();

        Assert.Equal(JsonValueKind.Array, (await threads.GetAsync()).ValueKind);
    }
}
