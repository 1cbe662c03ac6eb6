using System.Net;
using Refit;
using Xunit;

namespace ThreadsSdk.Tests;

/// <summary>What <see cref="ThreadsRefit.CreateSettings(string)"/> makes of tokens, answers and failures.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Token = "THAATokenOfAdaForTests0123456789";

    private readonly List<HttpClient> _clients = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    [Fact]
    public async Task Values_are_sent_as_the_client_sends_them()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");

        await Threads(stub)
            .PublishingCreateContainerAsync(
                "me",
                ContainerMediaType.Text,
                new()
                {
                    Text = "a&b",
                    AllowlistedCountryCodes = ["DE", "AT"],
                    EnableReplyApprovals = true,
                },
                Cancel
            );
        await Threads(stub).MediaGetAsync("a/b", MediaFields.Id | MediaFields.Text, Cancel);

        Assert.Contains("text=a%26b", stub.Forms[0], StringComparison.Ordinal);
        Assert.Contains("allowlisted_country_codes=DE,AT", stub.Forms[0], StringComparison.Ordinal);
        Assert.Contains("enable_reply_approvals=true", stub.Forms[0], StringComparison.Ordinal);
        Assert.StartsWith("https://graph.example/v1.0/a%2Fb?fields=id", stub.Urls[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_of_each_request_is_asked_for()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");
        var threads = Threads(stub, ThreadsRefit.CreateSettings(new CountingProvider()));

        await threads.MediaGetAsync("1", cancellationToken: Cancel);
        await threads.MediaGetAsync("1", cancellationToken: Cancel);

        Assert.Equal(["token1", "token2"], stub.Tokens);
        Assert.DoesNotContain(stub.Urls, url => url.Contains("token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Operation_that_needs_no_token_sends_none()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"html":"<p>"}""");

        await Threads(stub).EmbedsGetAsync("https://www.threads.com/@ada/post/1", cancellationToken: Cancel);

        Assert.Equal([null], stub.Tokens);
    }

    [Fact]
    public async Task Nothing_is_sent_when_a_token_is_needed_and_there_is_none()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");

        var refused = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            Threads(stub, ThreadsRefit.CreateSettings()).MediaGetAsync("1", cancellationToken: Cancel)
        );

        Assert.Equal(ThreadsOperationNames.Media.Get, refused.Operation);
        Assert.Empty(stub.Urls);
    }

    [Fact]
    public void Text_that_cannot_be_a_token_is_refused() =>
        Assert.Throws<ArgumentException>(() => ThreadsRefit.CreateSettings("two words"));

    [Fact]
    public async Task Broken_rules_are_told_before_anything_is_sent()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");

        var broken = await Assert.ThrowsAsync<ThreadsValidationException>(async () =>
            await Threads(stub).MediaGetAsync("..", cancellationToken: Cancel)
        );

        Assert.Equal("media_id", Assert.Single(broken.Errors).Property);
        Assert.Empty(stub.Urls);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.OK)]
    public async Task Error_of_Metas_is_the_clients_exception_whatever_the_status(HttpStatusCode status)
    {
        var stub = new StubHandler(
            status,
            $$$"""{"error":{"message":"Invalid token {{{Token}}}","type":"OAuthException","code":190,"fbtrace_id":"abc"}}"""
        );

        var refused = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            Threads(stub).MediaGetAsync("1", cancellationToken: Cancel)
        );

        Assert.Equal(
            (ThreadsOperationNames.Media.Get, 190, "abc", status),
            (refused.Operation, refused.Code, refused.TraceId, refused.Status)
        );
        Assert.DoesNotContain(Token, refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<html>")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, "null")]
    [InlineData(HttpStatusCode.BadGateway, "<html>")]
    [InlineData(HttpStatusCode.Redirect, "")]
    public async Task Answer_that_is_none_of_Threads_is_the_clients_exception(HttpStatusCode status, string body)
    {
        var failed = await Assert.ThrowsAsync<ThreadsProtocolException>(() =>
            Threads(new StubHandler(status, body)).MediaGetAsync("1", cancellationToken: Cancel)
        );

        Assert.Equal((ThreadsOperationNames.Media.Get, status), (failed.Operation, failed.Status));
    }

    [Fact]
    public async Task Server_that_is_not_there_is_the_clients_exception()
    {
        var threads = RestService.ForGenerated<IThreadsRefitApi>("http://127.0.0.1:1", ThreadsRefit.CreateSettings(Token));

        var failed = await Assert.ThrowsAsync<ThreadsTransportException>(() => threads.MediaGetAsync("1", cancellationToken: Cancel));

        Assert.Equal((ThreadsOperationNames.Media.Get, false), (failed.Operation, failed.MayHaveArrived));
    }

    [Fact]
    public async Task Cancellation_is_the_callers_own()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Threads(new StubHandler(HttpStatusCode.OK, "{}")).MediaGetAsync("1", cancellationToken: cancellation.Token)
        );
    }

    private IThreadsRefitApi Threads(HttpMessageHandler handler, RefitSettings? settings = null)
    {
        var client = new HttpClient(handler) { BaseAddress = new Uri("https://graph.example") };
        _clients.Add(client);
        return RestService.ForGenerated<IThreadsRefitApi>(client, settings ?? ThreadsRefit.CreateSettings(Token));
    }

    private sealed class CountingProvider : IThreadsAccessTokenProvider
    {
        private int _count;

        public ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult($"token{++_count}");
    }
}
