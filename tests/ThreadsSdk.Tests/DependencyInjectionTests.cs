using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests;

public sealed class DependencyInjectionTests
{
    private readonly StubServer _server = new StubServer().Answers("""{"id":"1"}""");
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task A_client_is_made_from_its_options()
    {
        _services.AddThreads(o => (o.AccessToken, o.HttpMessageHandler) = ("token", _server));
        using var provider = Build();

        await provider.GetRequiredService<ThreadsClient>().GetAsync();

        Assert.Equal("Bearer token", _server.Requests[0].Authorization);
    }

    [Fact]
    public async Task Apps_can_depend_on_the_interfaces_alone()
    {
        _services.AddThreads(o => (o.AccessToken, o.HttpMessageHandler) = ("token", _server));
        _services.AddThreads("news", o => (o.AccessToken, o.HttpMessageHandler) = ("news-token", _server));
        using var provider = Build();

        await provider.GetRequiredService<IThreadsClient>().Media.GetAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        await provider
            .GetRequiredKeyedService<IThreadsClient>("news")
            .Media.GetAsync("1", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer token", "Bearer news-token"], _server.Requests.Select(request => request.Authorization));
        Assert.IsType<ThreadsClient>(provider.GetRequiredService<IThreadsPublisher>());
        Assert.IsType<ThreadsClient>(provider.GetRequiredKeyedService<IThreadsPublisher>("news"));
    }

    [Fact]
    public async Task Two_users_never_share_a_token()
    {
        _services.AddScoped<User>();
        _services.AddScoped<IThreadsAccessTokenProvider>(provider => new TokenOf(() => provider.GetRequiredService<User>().Token));
        _services.AddThreads(o => o.HttpMessageHandler = _server);
        using var provider = Build();

        await Parallel.ForAsync(
            0,
            50,
            TestContext.Current.CancellationToken,
            async (number, _) =>
            {
                using var scope = provider.CreateScope();
                scope.ServiceProvider.GetRequiredService<User>().Token = $"token-{number}";
                var threads = scope.ServiceProvider.GetRequiredService<ThreadsClient>();
                await threads.GetAsync($"user-{number}");
                await threads.GetAsync($"user-{number}");
            }
        );

        Assert.Equal(100, _server.Requests.Count);
        Assert.All(
            _server.Requests,
            request => Assert.Equal(request.Url.Segments[^1].Replace("user", "Bearer token"), request.Authorization)
        );
    }

    [Fact]
    public async Task Clients_with_names_have_options_and_tokens_of_their_own()
    {
        _services.AddThreads("news", o => (o.AccessToken, o.HttpMessageHandler) = ("news-token", _server));
        _services.AddThreads("sports", o => o.HttpMessageHandler = _server);
        _services.AddKeyedSingleton<IThreadsAccessTokenProvider>("sports", new TokenOf(() => "sports-token"));
        using var provider = Build();

        await provider.GetRequiredKeyedService<ThreadsClient>("news").GetAsync();
        await provider.GetRequiredKeyedService<ThreadsClient>("sports").GetAsync();

        Assert.Equal(["Bearer news-token", "Bearer sports-token"], _server.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public void A_client_with_a_name_does_not_take_the_token_of_the_signed_in_user()
    {
        _services.AddSingleton<IThreadsAccessTokenProvider>(new TokenOf(() => "user-token"));
        _services.AddThreads("news", o => o.HttpMessageHandler = _server);
        using var provider = Build();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<ThreadsClient>("news"));

        Assert.Contains("The Threads client \"news\" has no access token", refused.Message);
    }

    [Fact]
    public void A_token_from_two_places_is_refused()
    {
        _services.AddSingleton<IThreadsAccessTokenProvider>(new TokenOf(() => "user-token"));
        _services.AddThreads(o => o.AccessToken = "token");
        using var provider = Build();

        Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<ThreadsClient>());
    }

    [Fact]
    public async Task Handlers_can_be_added()
    {
        var seen = new List<string>();
        _services
            .AddThreads(o => (o.AccessToken, o.HttpMessageHandler) = ("token", _server))
            .ConfigureHttpClient(http => http.AddHttpMessageHandler(() => new Spy(seen)));
        using var provider = Build();

        await provider.GetRequiredService<ThreadsClient>().GetAsync();

        Assert.Equal(["/v1.0/me"], seen);
    }

    [Fact]
    public async Task Neither_the_token_nor_the_query_is_logged()
    {
        using var log = new MemoryLog();
        _services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        _services.AddThreads(o => (o.AccessToken, o.HttpMessageHandler) = ("canary-token", _server));
        using var provider = Build();
        var request = new ThreadsRequest(HttpMethod.Get, "me") { Query = { ["access_token"] = "canary-query" } };

        await provider.GetRequiredService<ThreadsClient>().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(log.Lines, line => line.Contains("Custom got HTTP 200 after"));
        Assert.All(log.Lines, line => Assert.DoesNotContain("canary", line));
    }

    [Fact]
    public async Task An_app_with_wrong_options_does_not_start()
    {
        using var host = new HostBuilder()
            .ConfigureServices(services =>
                services.AddThreads(o => (o.AccessToken, o.BaseAddress) = ("token", new Uri("http://graph.threads.net")))
            )
            .Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("BaseAddress must be an https address", refused.Message);
    }

    [Fact]
    public async Task An_app_without_a_token_does_not_start()
    {
        using var host = new HostBuilder().ConfigureServices(services => services.AddThreads(o => o.HttpMessageHandler = _server)).Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("The Threads client has no access token. Set AccessToken or", refused.Message);
    }

    [Fact]
    public async Task An_app_whose_scopes_have_the_tokens_starts()
    {
        using var host = new HostBuilder()
            .ConfigureServices(services =>
                services
                    .AddScoped<IThreadsAccessTokenProvider>(_ => new TokenOf(() => "user-token"))
                    .AddThreads(o => o.HttpMessageHandler = _server)
            )
            .Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Adding_threads_twice_configures_one_client_twice()
    {
        _services.AddThreads(o => o.AccessToken = "token");
        _services.AddThreads(o => o.HttpMessageHandler = _server);
        using var provider = Build();

        Assert.Single(provider.GetServices<ThreadsClient>());
    }

    [Fact]
    public async Task The_clock_is_that_of_the_app()
    {
        var time = new ManualTimeProvider();
        var server = new StubServer().Answers("", System.Net.HttpStatusCode.BadGateway).Answers("{}");
        _services.AddSingleton<TimeProvider>(time);
        _services.AddThreads(o => (o.AccessToken, o.HttpMessageHandler) = ("token", server));
        using var provider = Build();

        await provider.GetRequiredService<ThreadsClient>().GetAsync();

        Assert.Single(time.Skipped);
    }

    private ServiceProvider Build() =>
        _services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private sealed class User
    {
        public string Token { get; set; } = "";
    }

    private sealed class Spy(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.RequestUri!.AbsolutePath);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
