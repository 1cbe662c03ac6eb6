using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Refit;
using Xunit;

namespace ThreadsSdk.Tests;

/// <summary>What <c>UseRefit</c> registers.</summary>
public sealed class RegistrationTests
{
    private const string Token = "THAATokenOfAdaForTests0123456789";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Interface_of_all_groups_derives_from_every_group_of_the_spec()
    {
        var groups = typeof(IMediaRefitApi)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsInterface && type.Name.EndsWith("RefitApi", StringComparison.Ordinal));

        Assert.Equal(groups.Select(type => type.Name).Order(), typeof(IThreadsRefitApi).GetInterfaces().Select(type => type.Name).Order());
    }

    [Fact]
    public async Task Every_group_is_a_service_that_sends_with_the_token_of_the_options()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");
        await using var provider = Provide(stub, options => options.AccessToken = Token);

        await provider.GetRequiredService<IMediaRefitApi>().MediaGetAsync("1", cancellationToken: Cancel);
        await provider.GetRequiredService<IThreadsRefitApi>().ProfilesGetAsync("me", cancellationToken: Cancel);

        Assert.Equal([Token, Token], stub.Tokens);
        Assert.All(typeof(IThreadsRefitApi).GetInterfaces(), group => Assert.NotNull(provider.GetService(group)));
    }

    [Fact]
    public async Task Interfaces_of_a_client_with_a_name_are_keyed_by_it()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");
        var services = new ServiceCollection();
        services.AddThreads("news", options => (options.AccessToken, options.HttpMessageHandler) = ("news-token", stub)).UseRefit();
        services.AddThreads("sports", options => (options.AccessToken, options.HttpMessageHandler) = ("sports-token", stub)).UseRefit();
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredKeyedService<IMediaRefitApi>("news").MediaGetAsync("1", cancellationToken: Cancel);
        await provider.GetRequiredKeyedService<IThreadsClient>("sports").Media.GetAsync("1", cancellationToken: Cancel);

        Assert.Equal(["news-token", "sports-token"], stub.Tokens);
        Assert.Null(provider.GetService<IMediaRefitApi>());
    }

    [Fact]
    public async Task Each_scope_sends_the_token_of_its_own_user()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");
        await using var provider = Provide(
            stub,
            configure: null,
            services =>
                services.AddScoped<CurrentUser>().AddScoped<IThreadsAccessTokenProvider>(scope => scope.GetRequiredService<CurrentUser>())
        );

        foreach (var user in (string[])["ada", "grace"])
        {
            await using var scope = provider.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().Token = user;
            await scope.ServiceProvider.GetRequiredService<IMediaRefitApi>().MediaGetAsync("1", cancellationToken: Cancel);
        }

        Assert.Equal(["ada", "grace"], stub.Tokens);
    }

    [Fact]
    public async Task Interface_is_not_made_when_there_is_no_token()
    {
        await using var provider = Provide(new StubHandler(HttpStatusCode.OK, """{"id":"1"}"""));

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IMediaRefitApi>());

        Assert.Contains("The Threads client has no access token", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_is_given_up_when_the_time_of_the_options_is_over()
    {
        await using var provider = Provide(
            new HangingHandler(),
            options => (options.AccessToken, options.Timeout) = (Token, TimeSpan.FromMilliseconds(10))
        );

        var failed = await Assert.ThrowsAsync<ThreadsTransportException>(() =>
            provider.GetRequiredService<IMediaRefitApi>().MediaGetAsync("1", cancellationToken: Cancel)
        );

        Assert.Equal((ThreadsOperationNames.Media.Get, true, true), (failed.Operation, failed.IsTimeout, failed.MayHaveArrived));
    }

    [Fact]
    public async Task Call_whose_answer_stops_in_the_middle_is_given_up_as_well()
    {
        await using var server = WebApplication.CreateSlimBuilder().Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await server.StartAsync(Cancel);
        var services = new ServiceCollection();
        services
            .AddThreads(options =>
                (options.BaseAddress, options.AccessToken, options.Timeout) = (
                    new Uri(server.Urls.Single()),
                    Token,
                    TimeSpan.FromMilliseconds(500)
                )
            )
            .UseRefit();
        await using var provider = services.BuildServiceProvider();

        var failed = await Assert.ThrowsAsync<ThreadsTransportException>(() =>
            provider.GetRequiredService<IMediaRefitApi>().MediaGetAsync("1", cancellationToken: Cancel)
        );

        Assert.True(failed.IsTimeout);
    }

    [Fact]
    public async Task Options_bound_and_mask_what_an_interface_tells_of_an_error()
    {
        var told = new List<ThreadsResponseInfo>();
        await using var provider = Provide(
            new StubHandler(HttpStatusCode.OK, new string('x', 100)),
            options =>
            {
                (options.AccessToken, options.MaxErrorContentLength) = (Token, 10);
                options.ErrorRedactor = text => text.Replace('x', 'y');
                options.OnResponse = told.Add;
            }
        );

        var failed = await Assert.ThrowsAsync<ThreadsProtocolException>(() =>
            provider.GetRequiredService<IMediaRefitApi>().MediaGetAsync("1", cancellationToken: Cancel)
        );

        Assert.Equal("yyyyyyyyyy", failed.Body);
        Assert.Equal(ThreadsOperationNames.Media.Get, Assert.Single(told).Operation);
    }

    [Fact]
    public async Task Requests_are_logged_by_their_operation()
    {
        var log = new TextLoggerProvider();
        await using var provider = Provide(
            new StubHandler(HttpStatusCode.OK, """{"id":"1"}"""),
            options => options.AccessToken = Token,
            services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
        );

        await provider.GetRequiredService<IMediaRefitApi>().MediaGetAsync("1", cancellationToken: Cancel);

        Assert.Contains(log.Lines, line => line.StartsWith("Media.Get got HTTP 200 after ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_sources_of_a_token_are_refused()
    {
        await using var provider = Provide(
            new StubHandler(HttpStatusCode.OK, "{}"),
            options => options.AccessToken = Token,
            services => services.AddSingleton<IThreadsAccessTokenProvider>(new CurrentUser())
        );

        var refused = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IThreadsRefitApi>());

        Assert.Contains("Give only one", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registering_twice_changes_nothing()
    {
        var services = new ServiceCollection();
        services.AddThreads(options => options.AccessToken = Token).UseRefit();
        var once = services.Count(IsOfOurs);
        services.AddThreads().UseRefit();

        Assert.Equal(once, services.Count(IsOfOurs));
        await using var provider = services.BuildServiceProvider();
        Assert.Single(provider.GetServices<IMediaRefitApi>());

        static bool IsOfOurs(ServiceDescriptor service) => service.ServiceType.Name.EndsWith("RefitApi", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_is_not_followed_so_that_no_token_goes_along()
    {
        var reached = new List<string>();
        await using var server = WebApplication.CreateSlimBuilder().Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(context =>
        {
            reached.Add(context.Request.Path);
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });
        await server.StartAsync(Cancel);
        var services = new ServiceCollection();
        services.AddThreads(options => (options.BaseAddress, options.AccessToken) = (new Uri(server.Urls.Single()), Token)).UseRefit();
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<ThreadsProtocolException>(() =>
            provider.GetRequiredService<IMediaRefitApi>().MediaGetAsync("1", cancellationToken: Cancel)
        );

        Assert.Equal(["/v1.0/1"], reached);
    }

    [Fact]
    public async Task No_address_is_logged()
    {
        var log = new TextLoggerProvider();
        await using var provider = Provide(
            new StubHandler(HttpStatusCode.OK, """{"access_token":"THAAAppTokenForTests0123456789"}"""),
            options => options.AccessToken = Token,
            services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
        );

        await provider.GetRequiredService<IOAuthRefitApi>().OAuthGetAppTokenAsync("123456", "0123456789abcdef0123456789abcdef", Cancel);

        Assert.DoesNotContain(
            log.Lines,
            line => line.Contains("client_secret", StringComparison.Ordinal) || line.Contains("graph.threads.net", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Interface_of_ones_own_is_built_by_Refit_for_the_groups_it_derives_from()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");
        using var http = new HttpClient(stub) { BaseAddress = new Uri("https://graph.example") };

        await RestService.ForGenerated<IReadsPosts>(http, ThreadsRefit.CreateSettings(Token)).MediaGetAsync("1", MediaFields.Id, Cancel);

        Assert.Equal("https://graph.example/v1.0/1?fields=id", Assert.Single(stub.Urls));
    }

    private static ServiceProvider Provide(
        HttpMessageHandler handler,
        Action<ThreadsClientOptions>? configure = null,
        Action<IServiceCollection>? further = null
    )
    {
        var services = new ServiceCollection();
        services
            .AddThreads(options =>
            {
                options.HttpMessageHandler = handler;
                configure?.Invoke(options);
            })
            .UseRefit();
        further?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class CurrentUser : IThreadsAccessTokenProvider
    {
        public string Token { get; set; } = "nobody";

        public ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Token);
    }

    private sealed class HangingHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage();
        }
    }

    private sealed class TextLoggerProvider : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add(formatter(state, exception));

        public void Dispose() { }
    }
}
