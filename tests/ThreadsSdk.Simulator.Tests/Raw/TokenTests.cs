using System.Net;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class TokenTests : SimulatorTestBase
{
    [Fact]
    public async Task A_token_may_come_in_the_header_in_the_query_or_in_the_form()
    {
        var header = await GetAsync("/v1.0/me?fields=username", Ada.AccessToken);
        var query = await GetAsync($"/v1.0/me?fields=username&access_token={Ada.AccessToken}");
        var form = await PostAsync("/v1.0/me/threads", null, ("media_type", "TEXT"), ("text", "Hi"), ("access_token", Ada.AccessToken));

        Assert.Equal("ada.codes", header.Json.GetProperty("username").GetString());
        Assert.Equal("ada.codes", query.Json.GetProperty("username").GetString());
        Assert.Equal(HttpStatusCode.OK, form.Status);
    }

    [Fact]
    public async Task A_call_without_a_token_is_refused()
    {
        var answer = await GetAsync("/v1.0/me");

        Assert.Equal((HttpStatusCode.BadRequest, 104), (answer.Status, answer.Code));
        Assert.Equal("application/json", answer.ContentType);
    }

    [Theory]
    [InlineData("THAAnobodyhasthis", 190, "Invalid OAuth access token")]
    [InlineData("not-a-token", 190, "Failed to decode")]
    public async Task A_wrong_token_is_refused(string token, int code, string message)
    {
        var answer = await GetAsync("/v1.0/me", token);

        Assert.Equal((code, message), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task An_expired_token_says_since_when()
    {
        Clock.Turn(ThreadsLimits.LongLivedTokenLifetime);

        var answer = await GetAsync("/v1.0/me", Ada.AccessToken);

        Assert.Equal((190, 463), (answer.Code, answer.Subcode));
        Assert.Contains("Session has expired on Friday, 03-Jul-26 12:10:10 UTC", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_lacks_the_scope_of_the_call_is_refused()
    {
        var token = Simulator.CreateAccessToken(Ada, ThreadsScope.Basic);

        var answer = await PostAsync("/v1.0/me/threads", token, ("media_type", "TEXT"), ("text", "Hi"));

        Assert.Equal(10, answer.Code);
        Assert.Contains("threads_content_publish", answer.Error.GetProperty("error_user_msg").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1.0/me/threads?fields=id,has_replies")]
    [InlineData("/v1.0/me/threads?fields=id,quoted_post{id,has_replies}")]
    [InlineData("/v1.0/me?fields=recently_searched_keywords")]
    public async Task A_token_that_lacks_the_scope_of_a_field_is_refused(string path)
    {
        var answer = await GetAsync(path, Simulator.CreateAccessToken(Ada, ThreadsScope.Basic));

        Assert.Equal(10, answer.Code);
    }

    [Fact]
    public async Task A_token_that_lacks_the_scope_of_a_parameter_is_refused()
    {
        var token = Simulator.CreateAccessToken(Ada, ThreadsScope.Basic, ThreadsScope.ContentPublish);

        var plain = await PostAsync("/v1.0/me/threads", token, ("media_type", "TEXT"), ("text", "Hi"), ("crossreshare_to_ig", "false"));
        var shared = await PostAsync("/v1.0/me/threads", token, ("media_type", "TEXT"), ("text", "Hi"), ("crossreshare_to_ig", "true"));

        Assert.Equal(HttpStatusCode.OK, plain.Status);
        Assert.Equal(10, shared.Code);
    }

    [Fact]
    public async Task No_token_is_logged()
    {
        using var log = new ListLogger();
        await using var simulator = await ThreadsSimulator.StartAsync(new() { LoggerFactory = log }, Cancel);
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };

        await RawAnswer.SendAsync(http, HttpMethod.Get, $"/v1.0/me?access_token={simulator.Users[0].AccessToken}", null, null, Cancel);
        await RawAnswer.SendAsync(http, HttpMethod.Get, "/v1.0/me?access_token=THAAwrong", null, null, Cancel);

        Assert.Equal(2, log.Lines.Count);
        Assert.DoesNotContain(log.Lines, line => line.Contains("THAA", StringComparison.Ordinal));
        Assert.DoesNotContain(simulator.Users[0].AccessToken, simulator.Users[0].ToString(), StringComparison.Ordinal);
    }
}
