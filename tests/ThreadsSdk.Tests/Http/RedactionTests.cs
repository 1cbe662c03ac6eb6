using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using ThreadsSdk.Redaction;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class RedactionTests
{
    private const string Canary = "THAAcanary0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Secret = "not-a-token/but+secret";

    [Theory]
    [InlineData("GET /me?access_token=abc&fields=id", "GET /me?access_token=***&fields=id")]
    [InlineData("GET /me?ACCESS_TOKEN=abc", "GET /me?ACCESS_TOKEN=***")]
    [InlineData("client_secret=abc", "client_secret=***")]
    [InlineData("""{"access_token":"abc","id":"1"}""", """{"access_token":"***","id":"1"}""")]
    [InlineData("""{"access_token" : "abc"}""", """{"access_token" : "***"}""")]
    [InlineData("""{\"access_token\":\"abc\"}""", """{\"access_token\":\"***\"}""")]
    [InlineData("next=https%3A%2F%2Fx%2F%3Faccess_token%3Dabc%26limit%3D5", "next=https%3A%2F%2Fx%2F%3Faccess_token%3D***%26limit%3D5")]
    [InlineData("Authorization: Bearer abc.def", "Authorization: Bearer ***")]
    [InlineData("Cannot parse token THAAabc0123456789abcdefghij", "Cannot parse token ***")]
    [InlineData("(TH|123456789012345|abcdefghijklmnop)", "(***)")]
    public void Secrets_are_masked_wherever_they_stand(string text, string expected) => Assert.Equal(expected, Redactor.Redact(text));

    [Theory]
    [InlineData("""{"error":{"message":"No","code":190}}""")]
    [InlineData("THREADS_API__GEO_GATING_INVALID_COUNTRY_CODES")]
    [InlineData("The code is wrong: try again.")]
    [InlineData("error_code=7")]
    [InlineData("")]
    public void Everything_else_stays_as_it_is(string text) => Assert.Equal(text, Redactor.Redact(text));

    [Theory]
    [InlineData("20 % off with code=SUMMER", "20 % off with code=SUMMER")]
    [InlineData("the bearer of news", "the bearer of news")]
    [InlineData("https://you.example/callback?code=abc#_", "https://you.example/callback?code=***#_")]
    [InlineData("see /callback?state=1&code=abc, or access_token=abc", "see /callback?state=1&code=***, or access_token=***")]
    [InlineData("{\"code\": \"abc\"}", "{\"code\": \"***\"}")]
    [InlineData("Bearer THAAabc0123456789abcdefghij", "Bearer ***")]
    [InlineData("x?appsecret_proof=abc&fb_exchange_token=abc", "x?appsecret_proof=***&fb_exchange_token=***")]
    public void What_people_wrote_is_masked_only_where_it_can_be_a_secret(string text, string expected) =>
        Assert.Equal(expected, Redactor.RedactProse(text));

    [Fact]
    public void A_secret_that_is_known_is_masked_in_any_text()
    {
        var text = Redactor.Redact($"a {Secret} b {Uri.EscapeDataString(Secret)} c", Secret);

        Assert.Equal("a *** b *** c", text);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "Your token is TOKEN")]
    [InlineData(HttpStatusCode.OK, "TOKEN")]
    [InlineData(HttpStatusCode.OK, """{"id":"TOKEN""")]
    [InlineData(HttpStatusCode.BadRequest, """{"error":{"message":"Bad TOKEN and SECRET","type":"TOKEN","code":190}}""")]
    [InlineData(HttpStatusCode.BadRequest, """{"error":{"error_user_title":"TOKEN","error_user_msg":"SECRET","fbtrace_id":"TOKEN"}}""")]
    [InlineData(HttpStatusCode.BadRequest, """{"error_type":"TOKEN","code":400,"error_message":"SECRET"}""")]
    [InlineData(HttpStatusCode.BadGateway, "<html>TOKEN SECRET ?access_token=TOKEN</html>")]
    [InlineData(HttpStatusCode.Found, "https://elsewhere.example/?access_token=TOKEN")]
    [InlineData(HttpStatusCode.TooManyRequests, "TOKEN")]
    public async Task The_token_appears_in_no_exception_log_or_trace(HttpStatusCode status, string body)
    {
        var told = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ThreadsTelemetry.ActivitySourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                told.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        using var log = new MemoryLog();
        var answer = body.Replace("TOKEN", Canary, StringComparison.Ordinal).Replace("SECRET", Secret, StringComparison.Ordinal);
        var server = new StubServer().Answers(answer, status, ("Location", $"https://elsewhere.example/?access_token={Canary}"));
        using var threads = server.Client(o =>
        {
            o.AccessToken = Canary;
            o.LoggerFactory = log;
            o.OnResponse = info => told.Enqueue(info.ToString());
        });
        var request = new ThreadsRequest(HttpMethod.Get, "me")
        {
            Query = { ["access_token"] = Canary, ["input_token"] = Secret },
            Form = { ["client_secret"] = Secret },
        };

        var failure = await Assert.ThrowsAnyAsync<ThreadsException>(() =>
            threads.SendAsync(request, TestContext.Current.CancellationToken)
        );

        told.Enqueue(failure.ToString());
        told.Enqueue((failure as ThreadsProtocolException)?.Body ?? "");
        told.Enqueue(failure is ThreadsApiException api ? $"{api.Type} {api.UserTitle} {api.UserMessage} {api.TraceId}" : "");
        told.Enqueue($"{threads} {request} {server.Requests.Count}");
        Assert.NotEmpty(log.Lines);
        Assert.All(
            told.Concat(log.Lines),
            text =>
            {
                Assert.DoesNotContain(Canary, text);
                Assert.DoesNotContain(Secret, text);
            }
        );
    }

    [Fact]
    public async Task Token_that_a_broken_server_sends_back_is_not_told_by_what_NET_says_of_it()
    {
        var server = new StubServer().Fails(new HttpRequestException($"Received an invalid status line: 'GARBAGE {Canary}'."));
        using var threads = server.Client(options => (options.AccessToken, options.MaxRetries) = (Canary, 0));

        var failed = await Assert.ThrowsAsync<ThreadsTransportException>(() => threads.GetAsync());

        Assert.DoesNotContain(Canary, failed.ToString(), StringComparison.Ordinal);
        Assert.Contains("invalid status line", failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_to_the_next_page_is_not_kept()
    {
        var server = new StubServer().Answers(
            $$"""{"data":[],"paging":{"cursors":{"after":"c"},"next":"https://graph.threads.net/?access_token={{Canary}}"} }"""
        );
        using var threads = server.Client();

        var page = await threads.Media.ListPageAsync("me", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("c", page.After);
        Assert.DoesNotContain(Canary, page.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("line\nbreak")]
    [InlineData("tab\t")]
    [InlineData("caf\u00e9")]
    [InlineData("nul\0")]
    public void A_token_that_cannot_be_one_is_refused_and_not_told(string token)
    {
        var refused = Assert.Throws<ArgumentException>(() => new ThreadsClient(token));

        Assert.Equal("accessToken", refused.ParamName);
        Assert.True(token.Length == 0 || !refused.ToString().Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_a_provider_gives_is_checked_as_well()
    {
        var server = new StubServer().Answers("{}");
        using var threads = server.Client(o => o.AccessTokenProvider = new TokenOf(() => Canary + "\r\nX-Evil: 1"));

        var refused = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => threads.GetAsync());

        Assert.DoesNotContain(Canary, refused.ToString());
        Assert.Empty(server.Requests);
    }
}
