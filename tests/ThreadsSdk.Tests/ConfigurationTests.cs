using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ThreadsSdk.Auth;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests;

/// <summary>Options that come from the configuration of an app.</summary>
public sealed class ConfigurationTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string NoTimeSpan = "is not a time span. Write hours, minutes and seconds, such as 00:01:30, or Infinite for no limit.";

    private readonly ServiceCollection _services = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_option_that_text_can_give_is_read()
    {
        Assert.Empty(ConfiguredOptions.NotBound<ThreadsClientOptions>((threads, section) => threads.Services.AddThreads(section)));
        Assert.Empty(ConfiguredOptions.NotBound<ThreadsOAuthOptions>((threads, section) => threads.AddOAuth(section)));
        Assert.Empty(ConfiguredOptions.NotBound<ThreadsLoginsOptions>((threads, section) => threads.AddLogins(section)));
        Assert.Empty(ConfiguredOptions.NotBound<FolderMediaHostOptions>((threads, section) => threads.AddFolderMediaHost(section)));
    }

    [Fact]
    public async Task Client_works_as_its_section_says()
    {
        var server = new StubServer().Answers("""{"id":"1"}""");
        _services.AddThreads(Section("Threads", ("AccessToken", " token "), ("BaseAddress", "https://simulator.example/threads/")));
        _services.Configure<ThreadsClientOptions>(options => options.HttpMessageHandler = server);
        using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ThreadsClient>().GetAsync();

        Assert.Equal("Bearer token", server.Requests[0].Authorization);
        Assert.Equal("https://simulator.example/threads/v1.0/me", server.Requests[0].Url.AbsoluteUri);
    }

    [Fact]
    public async Task Each_client_with_a_name_has_a_section_of_its_own()
    {
        var server = new StubServer().Answers("""{"id":"1"}""");
        _services.AddThreads("news", Section("Accounts:News", ("AccessToken", "news-token")));
        _services.AddThreads("sports", Section("Accounts:Sports", ("AccessToken", "sports-token"), ("MaxRetries", "0")));
        _services.ConfigureAll<ThreadsClientOptions>(options => options.HttpMessageHandler = server);
        using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ThreadsClient>("news").GetAsync();
        await provider.GetRequiredKeyedService<ThreadsClient>("sports").GetAsync();

        Assert.Equal(["Bearer news-token", "Bearer sports-token"], server.Requests.Select(request => request.Authorization));
        Assert.Equal(0, provider.GetRequiredService<IOptionsMonitor<ThreadsClientOptions>>().Get("sports").MaxRetries);
        Assert.Equal(3, provider.GetRequiredService<IOptionsMonitor<ThreadsClientOptions>>().Get("news").MaxRetries);
    }

    [Fact]
    public void What_configuration_cannot_give_stays_as_code_has_set_it()
    {
        var time = new ManualTimeProvider();
        var seen = new List<ThreadsResponseInfo>();
        _services.AddThreads(options => (options.TimeProvider, options.OnResponse, options.MaxRetries) = (time, seen.Add, 9));
        _services.AddThreads(
            Section("Threads", ("AccessToken", "token"), ("TimeProvider", "x"), ("OnResponse", "x"), ("Timeout", "Infinite"))
        );

        var options = Read<ThreadsClientOptions>();

        Assert.Same(time, options.TimeProvider);
        Assert.NotNull(options.OnResponse);
        Assert.Equal((9, Timeout.InfiniteTimeSpan), (options.MaxRetries, options.Timeout));
    }

    [Fact]
    public void Empty_value_counts_as_missing()
    {
        _services.AddThreads(Section("Threads", ("AccessToken", ""), ("Timeout", " ")));

        Assert.Equal(
            [
                "The configuration key Threads:AccessToken is missing: The Threads client has no access token. Set AccessToken or "
                    + "AccessTokenProvider in its options, register an IThreadsAccessTokenProvider, or call ForUser.",
            ],
            ConfiguredOptions.Errors(_services)
        );
    }

    [Theory]
    [InlineData("Timeout", "30", NoTimeSpan)]
    [InlineData("RetryDelay", "half:an:hour", NoTimeSpan)]
    [InlineData("MaxRetries", "3.5", "is not a whole number. Write digits only, such as 3.")]
    [InlineData("MaxRetries", "500", "is wrong: MaxRetries must be 0 to 100, but is 500.")]
    [InlineData("BaseAddress", "graph.threads.net", "is not an absolute address. Write one with its scheme, such as https://example.com.")]
    [InlineData("MaxErrorContentLength", "-1", "is wrong: MaxErrorContentLength must be 0 to 1,000,000, but is -1.")]
    [InlineData("Timeout", "00:00:00", "is wrong: Timeout must be 10 milliseconds to 24 hours, or infinite, but is 00:00:00.")]
    public void Wrong_value_is_named_by_its_key_when_the_app_starts(string key, string value, string expected)
    {
        _services.AddThreads("news", Section("Accounts:News", ("AccessToken", "token"), (key, value)));

        Assert.Equal([$"The configuration key Accounts:News:{key} {expected}"], ConfiguredOptions.Errors(_services));
    }

    [Fact]
    public void All_values_that_cannot_be_read_are_named_at_once()
    {
        _services.AddThreads(Section("Threads", ("AccessToken", "token"), ("Timeout", "30"), ("MaxRetries", "many")));

        Assert.Equal(["Threads:Timeout", "Threads:MaxRetries"], ConfiguredOptions.Errors(_services).Select(error => error.Split(' ')[3]));
    }

    [Fact]
    public void Missing_value_is_named_by_the_key_that_can_give_it()
    {
        _services
            .AddThreads(Section("Threads", ("Timeout", "00:00:30")))
            .AddOAuth(Section("Threads:OAuth", ("AppId", "1"), ("RedirectUri", "https://app.example/callback")))
            .AddFolderMediaHost(Section("Threads:Media", ("Folder", "/srv/media")));

        using var provider = _services.BuildServiceProvider();
        var refused = Assert.Throws<AggregateException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        var errors = refused.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures).ToList();

        Assert.Equal(3, errors.Count);
        Assert.Contains(errors, error => error.StartsWith("The configuration key Threads:AccessToken is missing: ", Ordinal));
        Assert.Contains(
            "The configuration key Threads:OAuth:AppSecret is missing: The Threads app has no AppSecret. Set it, or the environment "
                + "variable THREADS_API_SECRET (or THREADS_APP_SECRET).",
            errors
        );
        Assert.Contains(
            "The configuration key Threads:Media:BaseUrl is missing: Set the address at which the web server exposes the folder.",
            errors
        );
    }

    [Fact]
    public void Wrong_value_set_in_code_is_not_blamed_on_the_configuration()
    {
        _services.AddThreads(Section("Threads", ("AccessToken", "token")));
        _services.AddThreads(options => options.MaxRetries = 500);

        Assert.Equal(["MaxRetries must be 0 to 100, but is 500."], ConfiguredOptions.Errors(_services));
    }

    [Theory]
    [InlineData("AccessToken", "canary secret")]
    [InlineData("BaseAddress", "canary-secret")]
    [InlineData("BaseAddress", "https://user:canary-secret@example.com")]
    [InlineData("MaxRetries", "canary-secret")]
    [InlineData("Timeout", "canary-secret")]
    public async Task Secret_under_the_right_or_the_wrong_key_is_never_repeated(string key, string value)
    {
        var values = new Dictionary<string, string> { ["AccessToken"] = "token", [key] = value };
        using var host = new HostBuilder()
            .ConfigureServices(services => services.AddThreads(Section("Threads", values.Select(pair => (pair.Key, pair.Value)))))
            .Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancel));

        Assert.Contains($"Threads:{key} is", refused.Message, Ordinal);
        Assert.DoesNotContain("canary", refused.ToString(), Ordinal);
    }

    [Theory]
    [InlineData("threads_basic, threads_content_publish")]
    [InlineData("threads_basic threads_content_publish")]
    public void Scopes_are_read_from_one_text(string scopes)
    {
        AddOAuth(("Scopes", scopes));

        Assert.Equal([ThreadsScope.Basic, ThreadsScope.ContentPublish], Read<ThreadsOAuthOptions>().Scopes);
    }

    [Fact]
    public void Scopes_are_read_from_a_list_in_place_of_the_default()
    {
        AddOAuth(("Scopes:0", "threads_basic"), ("Scopes:1", "threads_delete"));

        Assert.Equal([ThreadsScope.Basic, ThreadsScope.Delete], Read<ThreadsOAuthOptions>().Scopes);
    }

    [Fact]
    public void Way_to_Threads_of_logging_in_is_checked_with_its_key()
    {
        AddOAuth(("Client:BaseAddress", "http://example.com"));

        var error = Assert.Single(ConfiguredOptions.Errors(_services));

        Assert.StartsWith("The configuration key Login:Client:BaseAddress is wrong: BaseAddress must be an https address", error, Ordinal);
    }

    [Fact]
    public void Logins_of_a_client_with_a_name_have_a_section_of_their_own()
    {
        _services
            .AddThreads("brand")
            .AddLogins(Section("Brand:Logins", ("RefreshBelow", "0.5"), ("RefreshWait", "soon")))
            .AddCredentialStore<InMemoryThreadsCredentialStore>();

        Assert.Equal([$"The configuration key Brand:Logins:RefreshWait {NoTimeSpan}"], ConfiguredOptions.Errors(_services));
    }

    private static IConfiguration Section(string path, params IEnumerable<(string Key, string Value)> values) =>
        ConfiguredOptions.Section(path, values);

    private void AddOAuth(params IEnumerable<(string Key, string Value)> values) =>
        _services
            .AddThreads(options => options.AccessToken = "token")
            .AddOAuth(
                Section("Login", values.Concat([("AppId", "1"), ("AppSecret", "secret"), ("RedirectUri", "https://app.example/callback")]))
            );

    private TOptions Read<TOptions>()
        where TOptions : class
    {
        using var provider = _services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<TOptions>>().Value;
    }
}
