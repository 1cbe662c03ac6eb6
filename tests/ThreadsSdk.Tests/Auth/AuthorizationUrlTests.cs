using System.Net;
using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

public sealed class AuthorizationUrlTests : IDisposable
{
    private readonly TokenServer _server = new();

    [Fact]
    public void Authorization_url_asks_for_the_scopes_of_the_options()
    {
        using var oauth = _server.OAuth(configure: options => options.Scopes = [ThreadsScope.Basic, ThreadsScope.Delete]);

        var login = oauth.CreateAuthorization();

        Assert.Equal(
            "https://threads.com/oauth/authorize?client_id=990602627938098&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback"
                + $"&scope=threads_basic,threads_delete&response_type=code&state={login.State}",
            login.Url.AbsoluteUri
        );
        Assert.Equal([ThreadsScope.Basic, ThreadsScope.Delete], login.Scopes);
    }

    [Fact]
    public void Authorization_url_asks_for_what_the_call_says_before_what_the_options_say()
    {
        using var oauth = _server.OAuth();

        var login = oauth.CreateAuthorization(ThreadsScopes.All);

        Assert.All(ThreadsScope.Known, scope => Assert.Contains(scope.ToString(), login.Url.Query, StringComparison.Ordinal));
    }

    [Fact]
    public void Default_scopes_read_publish_and_reply()
    {
        using var oauth = _server.OAuth();

        Assert.Equal(
            ["threads_basic", "threads_content_publish", "threads_manage_insights", "threads_manage_replies", "threads_read_replies"],
            oauth.CreateAuthorization().Scopes.Select(scope => scope.ToString())
        );
    }

    [Fact]
    public void Scopes_without_threads_basic_are_refused()
    {
        using var oauth = _server.OAuth();

        Assert.Throws<ArgumentException>("scopes", () => oauth.CreateAuthorization([ThreadsScope.Delete]));
    }

    [Fact]
    public void State_is_random_and_long_enough_that_nobody_guesses_it()
    {
        using var oauth = _server.OAuth();

        var states = Enumerable.Range(0, 100).Select(_ => oauth.CreateAuthorization().State).ToList();

        Assert.Equal(100, states.Distinct().Count());
        Assert.All(states, state => Assert.Matches("^[A-Za-z0-9]{43}$", state));
    }

    [Fact]
    public void State_of_the_app_itself_is_sent_escaped()
    {
        using var oauth = _server.OAuth();

        var url = oauth.CreateAuthorizationUrl("a&b=c#d");

        Assert.EndsWith("&state=" + WebUtility.UrlEncode("a&b=c#d"), url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("state", () => oauth.CreateAuthorizationUrl(""));
    }

    [Fact]
    public void Window_can_be_that_of_a_simulator()
    {
        using var oauth = _server.OAuth(configure: options => options.AuthorizeHost = new Uri("http://localhost:7117"));

        Assert.StartsWith("http://localhost:7117/oauth/authorize?", oauth.CreateAuthorization().Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://graph.threads.net", "https://threads.com/oauth/authorize?")]
    [InlineData("https://graph.threads.com/", "https://threads.com/oauth/authorize?")]
    [InlineData("http://127.0.0.1:7117", "http://127.0.0.1:7117/oauth/authorize?")]
    [InlineData("https://simulator.example:8443/threads/", "https://simulator.example:8443/threads/oauth/authorize?")]
    public void Window_is_where_the_calls_go(string address, string expected)
    {
        using var oauth = _server.OAuth(configure: options => options.Client!.BaseAddress = new Uri(address));

        Assert.StartsWith(expected, oauth.CreateAuthorization().Url.AbsoluteUri, StringComparison.Ordinal);
    }

    public void Dispose() => _server.Dispose();
}
