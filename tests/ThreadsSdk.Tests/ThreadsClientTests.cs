using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests;

public sealed class ThreadsClientTests
{
    [Fact]
    public async Task The_token_goes_into_the_header_and_not_into_the_URL()
    {
        var server = new StubServer().Answers("{}");
        using var threads = new ThreadsClient("secret-token", new ThreadsClientOptions { HttpMessageHandler = server });

        await threads.GetAsync();

        Assert.Equal("Bearer secret-token", server.Requests[0].Authorization);
        Assert.DoesNotContain("secret-token", server.Requests[0].Url.AbsoluteUri);
    }

    [Fact]
    public async Task What_a_token_provider_throws_is_thrown_as_it_is_and_nothing_is_sent()
    {
        var server = new StubServer().Answers("{}");
        var provider = new AwayProvider();
        using var threads = server.Client(options => options.AccessTokenProvider = provider);

        var thrown = await Assert.ThrowsAsync<HttpRequestException>(() => threads.GetAsync());

        Assert.Equal("The identity provider is away.", thrown.Message);
        Assert.Equal(1, provider.Asked);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_client_without_a_token_says_how_to_give_one_and_sends_nothing()
    {
        var server = new StubServer().Answers("{}");
        using var threads = new ThreadsClient(new ThreadsClientOptions { HttpMessageHandler = server });

        var missing = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => threads.GetAsync());

        Assert.Equal(
            "Custom needs an access token, and this client has none. Give one where the client is made, "
            + "or set AccessToken or AccessTokenProvider in its options.",
            missing.Message);
        Assert.Null(missing.Status);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_client_can_work_over_an_HttpClient()
    {
        var server = new StubServer().Answers("""{"id":"1"}""");
        using var http = new HttpClient(server);
        using var threads = new ThreadsClient(http, new ThreadsClientOptions { AccessToken = "token" });

        await threads.GetAsync();

        Assert.Equal("https://graph.threads.net/v1.0/me", server.Requests[0].Url.AbsoluteUri);
        Assert.Equal("Bearer token", server.Requests[0].Authorization);
    }

    [Fact]
    public async Task Disposing_a_client_leaves_a_handler_of_another_open()
    {
        var server = new StubServer().Answers("{}");
        using (var first = server.Client())
        {
            await first.GetAsync();
        }

        using var second = server.Client();
        await second.GetAsync();

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_address_of_a_simulator_may_have_a_path()
    {
        var server = new StubServer().Answers("{}");
        using var threads = server.Client(o => o.BaseAddress = new Uri("http://localhost:5080/threads/"));

        await threads.GetAsync("me");

        Assert.Equal("http://localhost:5080/threads/v1.0/me", server.Requests[0].Url.AbsoluteUri);
    }

    [Fact]
    public async Task Options_are_read_once()
    {
        var server = new StubServer().Answers("{}");
        var options = new ThreadsClientOptions { HttpMessageHandler = server, AccessToken = "before" };
        using var threads = new ThreadsClient(options);

        options.AccessToken = "after";
        options.BaseAddress = new Uri("https://elsewhere.example");
        await threads.GetAsync();

        Assert.Equal(("Bearer before", "graph.threads.net"), (server.Requests[0].Authorization, server.Requests[0].Url.Host));
    }

    [Fact]
    public void A_client_shows_its_address_and_not_its_token()
    {
        using var threads = new ThreadsClient("secret-token");

        Assert.Equal("ThreadsClient of https://graph.threads.net", threads.ToString());
    }

    [Theory]
    [InlineData("http://graph.threads.net", "an https address")]
    [InlineData("ftp://graph.threads.net", "an absolute http or https address")]
    [InlineData("/v1.0", "an absolute http or https address")]
    [InlineData("https://graph.threads.net?x=1", "must not have a query")]
    [InlineData("https://user:pass@graph.threads.net", "must not have a query")]
    public void An_address_that_would_not_do_is_refused(string address, string reason)
    {
        var options = new ThreadsClientOptions { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) };

        var refused = Assert.Throws<ArgumentException>(() => new ThreadsClient(options));

        Assert.Contains(reason, refused.Message);
        Assert.Equal("BaseAddress", refused.ParamName);
    }

    [Fact]
    public void Options_that_contradict_each_other_are_refused()
    {
        var tokens = new TokenOf(() => "token");
        (Action<ThreadsClientOptions> Set, string Name)[] wrong =
        [
            (o => o.AttemptTimeout = TimeSpan.Zero, "AttemptTimeout"),
            (o => o.Timeout = TimeSpan.FromDays(2), "Timeout"),
            (o => o.MaxRetries = -1, "MaxRetries"),
            (o => o.RetryDelay = TimeSpan.FromSeconds(-1), "RetryDelay"),
            (o => o.MaxRetryDelay = TimeSpan.Zero, "MaxRetryDelay"),
            (o => o.TimeProvider = null!, "TimeProvider"),
            (o => (o.AccessToken, o.AccessTokenProvider) = ("token", tokens), "AccessToken"),
            (o => o.AccessToken = " ", "AccessToken"),
        ];

        Assert.All(wrong, option =>
        {
            var options = new ThreadsClientOptions();
            option.Set(options);
            Assert.Equal(option.Name, Assert.Throws<ArgumentException>(() => new ThreadsClient(options)).ParamName);
        });
    }

    [Fact]
    public void No_timeout_at_all_is_an_option()
    {
        using var threads = new ThreadsClient("token", new ThreadsClientOptions
        {
            AttemptTimeout = Timeout.InfiniteTimeSpan,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxRetries = 0,
        });

        Assert.NotNull(threads.ToString());
    }

    private sealed class AwayProvider : IThreadsAccessTokenProvider
    {
        public int Asked { get; private set; }

        public ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken)
        {
            Asked++;
            throw new HttpRequestException("The identity provider is away.");
        }
    }
}
