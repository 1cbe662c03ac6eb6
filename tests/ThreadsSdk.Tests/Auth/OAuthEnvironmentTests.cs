using ThreadsSdk.Auth;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

public sealed class OAuthEnvironmentTests
{
    private static readonly Dictionary<string, string> Whole = new()
    {
        ["THREADS_APP_ID"] = "990602627938098",
        ["THREADS_API_SECRET"] = " s3cret\n",
        ["THREADS_REDIRECT_URI"] = "https://app.example/callback",
    };

    [Fact]
    public void Options_are_read_from_the_environment()
    {
        var options = Read(Whole);

        Assert.Equal(
            ("990602627938098", "s3cret", "https://app.example/callback"),
            (options.AppId, options.AppSecret, options.RedirectUri)
        );
    }

    [Fact]
    public void Window_and_calls_go_to_the_address_of_the_environment()
    {
        using var oauth = new ThreadsOAuth(Read(new(Whole) { ["THREADS_BASE_ADDRESS"] = "https://simulator.example" }));

        Assert.Equal("ThreadsOAuth of https://simulator.example", oauth.ToString());
        Assert.StartsWith(
            "https://simulator.example/oauth/authorize?",
            oauth.CreateAuthorization().Url.AbsoluteUri,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Address_of_the_environment_does_not_replace_one_that_is_set()
    {
        var environment = new Dictionary<string, string>(Whole) { ["THREADS_BASE_ADDRESS"] = "https://simulator.example" };
        var options = new ThreadsOAuthOptions
        {
            Client = new() { BaseAddress = ThreadsApi.GraphHost, MaxRetries = 7 },
        };

        OAuthEnvironment.Fill(options, environment.GetValueOrDefault);

        Assert.Equal((ThreadsApi.GraphHost, 7), (options.Client.BaseAddress, options.Client.MaxRetries));
    }

    [Fact]
    public void Secret_has_a_second_name()
    {
        var environment = new Dictionary<string, string>(Whole) { ["THREADS_APP_SECRET"] = "s3cret" };
        Assert.Equal("s3cret", Read(environment).AppSecret);

        environment.Remove("THREADS_API_SECRET");
        Assert.Equal("s3cret", Read(environment).AppSecret);
    }

    [Fact]
    public void Two_secrets_are_an_error_that_shows_neither()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Read(new(Whole) { ["THREADS_APP_SECRET"] = "other" }));

        Assert.Contains("THREADS_API_SECRET and THREADS_APP_SECRET", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("other", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("THREADS_APP_ID")]
    [InlineData("THREADS_API_SECRET")]
    [InlineData("THREADS_REDIRECT_URI")]
    public void Variable_that_is_missing_or_empty_is_named(string name)
    {
        var environment = new Dictionary<string, string>(Whole);
        environment.Remove(name);
        var missing = Assert.Throws<InvalidOperationException>(() => Read(environment));
        environment[name] = " ";
        var empty = Assert.Throws<InvalidOperationException>(() => Read(environment));

        Assert.Equal(missing.Message, empty.Message);
        Assert.All(Whole.Keys, variable => Assert.Equal(variable == name, missing.Message.Contains(variable, StringComparison.Ordinal)));
    }

    [Fact]
    public void All_that_is_missing_is_named_at_once()
    {
        var missing = Assert.Throws<InvalidOperationException>(() => Read([]));

        Assert.All(Whole.Keys, variable => Assert.Contains(variable, missing.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Option_that_is_missing_is_named_when_it_is_needed()
    {
        using var oauth = new ThreadsOAuth(new ThreadsOAuthOptions { AppId = "1" });

        var url = Assert.Throws<InvalidOperationException>(() => oauth.CreateAuthorization());
        var token = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            oauth.GetAppTokenAsync(TestContext.Current.CancellationToken)
        );

        Assert.Contains("THREADS_REDIRECT_URI", url.Message, StringComparison.Ordinal);
        Assert.Contains("THREADS_API_SECRET", token.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("callback")]
    [InlineData("app.example/callback")]
    [InlineData("javascript:alert(1)")]
    public void Redirect_uri_that_is_no_web_address_is_refused(string redirectUri) =>
        Assert.Throws<ArgumentException>("RedirectUri", () => new ThreadsOAuth(new ThreadsOAuthOptions { RedirectUri = redirectUri }));

    private static ThreadsOAuthOptions Read(Dictionary<string, string> environment) =>
        ThreadsOAuthOptions.FromEnvironment(environment.GetValueOrDefault);
}
