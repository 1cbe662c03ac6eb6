using System.Net;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class MethodTests : SimulatorTestBase
{
    [Theory]
    [InlineData("POST", "/v1.0/me")]
    [InlineData("PUT", "/v1.0/me")]
    [InlineData("PATCH", "/me/threads")]
    [InlineData("OPTIONS", "/v1.0/me/threads")]
    [InlineData("DELETE", "/v1.0/me")]
    [InlineData("GET", "/v1.0/me/threads_publish")]
    [InlineData("PUT", "/oauth/authorize")]
    [InlineData("POST", "/files/1.png")]
    [InlineData("POST", "/favicon.ico")]
    [InlineData("POST", "/callback")]
    public async Task Error_names_the_method_when_the_address_does_not_take_it(string method, string path)
    {
        var answer = await RawAnswer.SendAsync(Http, new HttpMethod(method), path, Ada.AccessToken, null, Cancel);

        Assert.Equal((HttpStatusCode.BadRequest, 100, 33), (answer.Status, answer.Code, answer.Subcode));
        Assert.StartsWith($"Unsupported {method.ToLowerInvariant()} request. Object with ID '", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_is_an_error_without_a_body_when_the_API_is_asked()
    {
        var answer = await RawAnswer.SendAsync(Http, HttpMethod.Head, "/v1.0/me", Ada.AccessToken, null, Cancel);

        Assert.Equal((HttpStatusCode.BadRequest, "application/json", ""), (answer.Status, answer.ContentType, answer.Text));
    }

    [Theory]
    [InlineData("/callback?code=1")]
    [InlineData("/files/1.png")]
    [InlineData("/favicon.ico")]
    [InlineData("/embed.js")]
    [InlineData("/openapi.json")]
    public async Task HEAD_finds_every_page_and_file(string path)
    {
        var answer = await RawAnswer.SendAsync(Http, HttpMethod.Head, path, null, null, Cancel);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Text));
    }
}
