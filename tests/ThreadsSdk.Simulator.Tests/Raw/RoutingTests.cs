using System.Net;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class RoutingTests : SimulatorTestBase
{
    [Fact]
    public async Task A_path_works_with_and_without_its_version()
    {
        var versioned = await GetAsync("/v1.0/me", Ada.AccessToken);
        var plain = await GetAsync("/me/", Ada.AccessToken);
        var token = await GetAsync(
            $"/v1.0/oauth/access_token?client_id={Simulator.App.Id}&client_secret={Simulator.App.Secret}&grant_type=client_credentials"
        );

        Assert.Equal(versioned.Text, plain.Text);
        Assert.Equal("bearer", token.Json.GetProperty("token_type").GetString());
    }

    [Theory]
    [InlineData("/v1.0/12345678901234567")]
    [InlineData("/v1.0/me/followers")]
    [InlineData("/v2.0/me")]
    [InlineData("/no/such/path/at/all")]
    public async Task What_is_not_there_is_answered_with_an_error_in_JSON(string path)
    {
        var answer = await GetAsync(path, Ada.AccessToken);

        Assert.Equal((HttpStatusCode.BadRequest, 100, 33), (answer.Status, answer.Code, answer.Subcode));
        Assert.Equal("THApiException", answer.Error.GetProperty("type").GetString());
        Assert.NotEmpty(answer.Error.GetProperty("fbtrace_id").GetString()!);
    }

    [Theory]
    [InlineData("/v23.0/me", "v23.0")]
    [InlineData("/v2.0/me/threads", "v2.0")]
    public async Task Path_of_another_version_is_told_the_only_one(string path, string version)
    {
        var answer = await GetAsync(path, Ada.AccessToken);

        Assert.Equal((100, 33), (answer.Code, answer.Subcode));
        Assert.Equal($"There is no version {version}: v1.0 is the only one.", answer.Error.GetProperty("error_user_msg").GetString());
    }

    [Fact]
    public async Task Error_about_what_is_not_there_names_the_method_and_the_object()
    {
        var get = await GetAsync("/v1.0/me/followers", Ada.AccessToken);
        var post = await PostAsync("/v1.0/me/followers", Ada.AccessToken, ("a", "b"));

        Assert.StartsWith("Unsupported get request. Object with ID 'me'", get.Message, StringComparison.Ordinal);
        Assert.StartsWith("Unsupported post request. Object with ID 'me'", post.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/v1.0/17/manage", "POST /{reply_id}/manage_reply")]
    [InlineData("POST", "/17/reposts", "POST /{media_id}/repost")]
    [InlineData("DELETE", "/v1.0/17/repost", "POST /{media_id}/repost")]
    [InlineData("POST", "/v1.0/debug_tokens", "GET /debug_token")]
    [InlineData("POST", "/v1.0/17/likes", "All calls are listed in openapi.json.")]
    public async Task Call_of_an_unknown_address_shows_what_may_be_meant(string method, string path, string meant)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await Http.SendAsync(request, Cancel);

        var advice = Assert.Single(Simulator.Calls).Error!.Advice;
        Assert.StartsWith($"There is no {method} at this path. ", advice, StringComparison.Ordinal);
        Assert.Contains(meant, advice, StringComparison.Ordinal);
        Assert.DoesNotContain(meant, await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_of_an_id_decides_what_is_read()
    {
        var post = (await GetAsync("/v1.0/me/threads", Ada.AccessToken)).Data[0].GetProperty("id").GetString();
        var place = (await GetAsync("/v1.0/location_search?q=Berlin", Ada.AccessToken)).Data[0].GetProperty("id").GetString();
        var container = (await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "TEXT"), ("text", "Hi")))
            .Json.GetProperty("id")
            .GetString();

        Assert.True((await GetAsync($"/v1.0/{post}?fields=permalink", Ada.AccessToken)).Json.TryGetProperty("permalink", out _));
        Assert.True((await GetAsync($"/v1.0/{place}?fields=city", Ada.AccessToken)).Json.TryGetProperty("city", out _));
        Assert.True((await GetAsync($"/v1.0/{container}?fields=status", Ada.AccessToken)).Json.TryGetProperty("status", out _));
        Assert.True((await GetAsync($"/v1.0/{Ada.Id}?fields=username", Ada.AccessToken)).Json.TryGetProperty("username", out _));
    }

    [Fact]
    public async Task Answers_tell_the_usage_and_a_trace_id()
    {
        var answer = await GetAsync("/v1.0/me", Ada.AccessToken);

        Assert.Equal("{\"call_count\":0,\"total_cputime\":0,\"total_time\":0}", answer.Headers.GetValues("x-app-usage").Single());
        Assert.NotEmpty(answer.Headers.GetValues("x-fb-trace-id").Single());
    }

    [Fact]
    public async Task A_refused_code_is_answered_in_the_flat_form()
    {
        var answer = await PostAsync(
            "/oauth/access_token",
            null,
            ("client_id", Simulator.App.Id),
            ("client_secret", Simulator.App.Secret),
            ("code", "made up"),
            ("grant_type", "authorization_code"),
            ("redirect_uri", Simulator.App.RedirectUri)
        );

        Assert.Equal("OAuthException", answer.Json.GetProperty("error_type").GetString());
        Assert.Equal(400, answer.Json.GetProperty("code").GetInt32());
        Assert.Equal("Matching code was not found or was already used", answer.Json.GetProperty("error_message").GetString());
    }

    [Fact]
    public async Task Many_calls_at_once_make_as_many_posts()
    {
        await Parallel.ForAsync(
            0,
            ThreadsLimits.PageSize,
            Cancel,
            async (number, _) =>
                await PostAsync(
                    "/v1.0/me/threads",
                    Ben.AccessToken,
                    ("media_type", "TEXT"),
                    ("text", $"Number {number}"),
                    ("auto_publish_text", "true")
                )
        );

        var posts = await GetAsync($"/v1.0/me/threads?limit={ThreadsLimits.PageSize}&fields=text", Ben.AccessToken);

        Assert.Equal(ThreadsLimits.PageSize, posts.Data.Select(post => post.GetProperty("text").GetString()).Distinct().Count());
    }
}
