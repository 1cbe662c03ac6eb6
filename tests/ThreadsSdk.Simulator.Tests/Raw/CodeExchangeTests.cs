using System.Net;
using System.Text.Json;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

/// <summary>The ways in which clients open the authorization window and exchange its code.</summary>
public sealed class CodeExchangeTests : SimulatorTestBase
{
    [Theory]
    [InlineData("/oauth/authorize", "&response_type=code")]
    [InlineData("/oauth/authorize/", "&response_type=code")]
    [InlineData("/oauth/authorize", "")]
    public async Task Window_gives_a_code_with_a_slash_at_its_end_and_without_a_response_type(string path, string responseType)
    {
        var page = await GetAsync(Window(path, responseType));
        var code = await CodeAsync(path, responseType);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.ContentType));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/oauth/access_token", null, Exchange(code))).Status);
    }

    [Fact]
    public async Task User_id_is_a_number_and_is_read_by_the_SDK()
    {
        var raw = await PostAsync("/oauth/access_token", null, Exchange(await CodeAsync()));
        var token = await Client()
            .OAuth.ExchangeCodeAsync(Simulator.App.Id, Simulator.App.Secret, await CodeAsync(), Simulator.App.RedirectUri, Cancel);

        Assert.Equal(JsonValueKind.Number, raw.Json.GetProperty("user_id").ValueKind);
        Assert.Equal(Ada.Id, raw.Json.GetProperty("user_id").GetRawText());
        Assert.Equal(Ada.Id, token.UserId);
    }

    [Fact]
    public async Task Code_is_exchanged_by_GET_as_by_POST()
    {
        var query = string.Join('&', Exchange(await CodeAsync()).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));

        var first = await GetAsync("/oauth/access_token?" + query);
        var again = await GetAsync("/oauth/access_token?" + query);

        Assert.Equal(["access_token", "token_type", "user_id"], first.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal((100, 4279030), (again.Code, again.Subcode));
    }

    [Fact]
    public async Task Exchange_says_that_the_redirect_URI_is_another_one_and_leaves_the_code_unused()
    {
        var code = await CodeAsync();
        var wrong = Exchange(code).Select(pair => pair.Name == "redirect_uri" ? (pair.Name, pair.Value + "/") : pair).ToArray();

        var answer = await PostAsync("/oauth/access_token", null, wrong);

        Assert.Equal((191, "Invalid redirect_uri"), (answer.Code, answer.Message));
        var redirectUri = Simulator.App.RedirectUri;
        Assert.Equal(
            $"The window was opened with {redirectUri}, and the code is exchanged with {redirectUri}/.",
            answer.Error.GetProperty("error_user_msg").GetString()
        );
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/oauth/access_token", null, Exchange(code))).Status);
    }

    [Fact]
    public async Task Code_is_exchanged_by_a_JSON_body()
    {
        var body = JsonSerializer.Serialize(Exchange(await CodeAsync()).ToDictionary(pair => pair.Name, pair => pair.Value));

        var answer = await JsonRequest.SendAsync(Http, "/oauth/access_token", body, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Token_sent_to_the_path_of_codes_is_told_the_right_path()
    {
        var query = $"grant_type=th_exchange_token&client_secret={Simulator.App.Secret}&access_token={Ada.AccessToken}";

        var get = await GetAsync("/oauth/access_token?" + query);
        var post = await PostAsync("/v1.0/oauth/access_token?" + query, null);

        Assert.EndsWith(
            "th_exchange_token is for GET /access_token.",
            get.Error.GetProperty("error_user_msg").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "grant_type must be authorization_code: th_exchange_token is for GET /access_token.",
            post.Error.GetProperty("error_user_msg").GetString()
        );
    }

    private (string Name, string Value)[] Exchange(string code) =>
        [
            ("client_id", Simulator.App.Id),
            ("client_secret", Simulator.App.Secret),
            ("code", code),
            ("grant_type", "authorization_code"),
            ("redirect_uri", Simulator.App.RedirectUri),
        ];

    private async Task<string> CodeAsync(string path = "/oauth/authorize", string responseType = "&response_type=code")
    {
        var answer = await PostAsync(Window(path, responseType), null, ("decision", "approve"));
        var query = answer.Headers.Location!.Query.TrimStart('?').Split('&');
        return Uri.UnescapeDataString(query.First(pair => pair.StartsWith("code=", StringComparison.Ordinal))["code=".Length..]);
    }

    private string Window(string path, string responseType) =>
        $"{path}?client_id={Simulator.App.Id}&redirect_uri={Uri.EscapeDataString(Simulator.App.RedirectUri)}&scope=threads_basic{responseType}";
}
