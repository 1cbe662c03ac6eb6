using ThreadsSdk.Auth;
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
            missing.Message
        );
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
    [InlineData("https://graph.threads.net/v1.0/", "Leave out v1.0")]
    [InlineData("https://graph.threads.net/v1.0", "Leave out v1.0")]
    [InlineData("http://localhost:7117/threads/v2.0/me", "Leave out v2.0")]
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

        Assert.All(
            wrong,
            option =>
            {
                var options = new ThreadsClientOptions();
                option.Set(options);
                Assert.Equal(option.Name, Assert.Throws<ArgumentException>(() => new ThreadsClient(options)).ParamName);
            }
        );
    }

    [Fact]
    public async Task A_client_that_was_disposed_says_its_own_name()
    {
        var threads = new ThreadsClient("token");
        threads.Dispose();

        var disposed = await Assert.ThrowsAsync<ObjectDisposedException>(() => threads.GetAsync());

        Assert.Equal(typeof(ThreadsClient).FullName, disposed.ObjectName);
    }

    [Fact]
    public async Task A_login_that_was_disposed_says_its_own_name()
    {
        var oauth = new ThreadsOAuth(new ThreadsOAuthOptions { AppId = "1", AppSecret = "secret-secret" });
        var logins = new ThreadsLogins(new InMemoryThreadsCredentialStore(), oauth);
        using var threads = logins.CreateClient("7");
        oauth.Dispose();
        logins.Dispose();

        var asked = await Assert.ThrowsAsync<ObjectDisposedException>(() => oauth.GetAppTokenAsync(TestContext.Current.CancellationToken));
        var called = await Assert.ThrowsAsync<ObjectDisposedException>(() => threads.GetAsync());

        Assert.Equal(typeof(ThreadsOAuth).FullName, asked.ObjectName);
        Assert.Equal(typeof(ThreadsLogins).FullName, called.ObjectName);
    }

    [Fact]
    public void A_client_of_logins_goes_where_they_are_refreshed()
    {
        using var oauth = new ThreadsOAuth(new ThreadsOAuthOptions { Client = new() { BaseAddress = new Uri("http://localhost:7117") } });
        using var logins = new ThreadsLogins(new InMemoryThreadsCredentialStore(), oauth);

        using var threads = logins.CreateClient("7", new ThreadsClientOptions { MaxRetries = 0 });
        using var elsewhere = logins.CreateClient("7", new ThreadsClientOptions { BaseAddress = ThreadsApi.GraphHost });

        Assert.Equal("ThreadsClient of http://localhost:7117", threads.ToString());
        Assert.Equal("ThreadsClient of https://graph.threads.net", elsewhere.ToString());
    }

    [Fact]
    public async Task A_server_that_is_not_reached_is_named_without_the_query()
    {
        var server = new StubServer().Fails(new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused"));
        using var threads = server.Client(o => (o.BaseAddress, o.MaxRetries) = (new Uri("https://threads.example:8443/path/"), 0));

        var failure = await Assert.ThrowsAsync<ThreadsTransportException>(() => threads.GetAsync());

        Assert.Equal("Custom could not be sent: threads.example:8443 was not reached.", failure.Message);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_named()
    {
        var server = new StubServer().Fails(new HttpRequestException(HttpRequestError.ResponseEnded, "It ended"));
        using var threads = server.Client(o => (o.BaseAddress, o.MaxRetries) = (new Uri("http://[::1]:7117"), 0));

        var failure = await Assert.ThrowsAsync<ThreadsTransportException>(() => threads.GetAsync());

        Assert.Equal("Custom got no response: the connection to [::1]:7117 failed.", failure.Message);
    }

    [Theory]
    [InlineData("https://www.threads.com/@x/post/ABC")]
    [InlineData("HTTP://www.threads.net/@x/post/ABC")]
    [InlineData("threads.com/@x/post/ABC")]
    [InlineData("www.threads.net/t/ABC")]
    public void A_permalink_is_not_sent_as_an_id(string permalink)
    {
        var server = new StubServer().Answers("{}");
        using var threads = server.Client();

        var read = Assert.Throws<ThreadsValidationException>(() =>
        {
            _ = threads.Media.GetAsync(permalink, cancellationToken: TestContext.Current.CancellationToken);
        });
        var reply = Assert.Throws<ThreadsValidationException>(() => Post.Text("So do I").ReplyingTo(permalink).Plan());

        Assert.Contains("media_id must be an id, not an address: the permalink of a post", read.Message);
        Assert.Contains("reply_to_id must be an id, not an address", reply.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_handle_is_not_sent_as_an_id()
    {
        var server = new StubServer().Answers("{}");
        using var threads = server.Client();

        var posts = Assert.Throws<ThreadsValidationException>(() =>
        {
            _ = threads.Media.ListPageAsync("@zuck", cancellationToken: TestContext.Current.CancellationToken);
        });
        var reply = Assert.Throws<ThreadsValidationException>(() => Post.Text("So do I").ReplyingTo("@zuck").Plan());

        Assert.Contains(
            "user_id must be an id, not a handle: Profiles.LookupAsync reads a profile by its handle, and Profiles.ListPostsAsync its posts",
            posts.Message
        );
        Assert.Contains("reply_to_id must be an id, not a handle", reply.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void No_timeout_at_all_is_an_option()
    {
        using var threads = new ThreadsClient(
            "token",
            new ThreadsClientOptions
            {
                AttemptTimeout = Timeout.InfiniteTimeSpan,
                Timeout = Timeout.InfiniteTimeSpan,
                MaxRetries = 0,
            }
        );

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
