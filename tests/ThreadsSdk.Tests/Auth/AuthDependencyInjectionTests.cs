using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

public sealed class AuthDependencyInjectionTests : IDisposable
{
    private readonly TokenServer _server = new();
    private readonly ServiceCollection _services = new();
    private readonly ManualTimeProvider _clock = new() { SkipsWaits = false };
    private readonly InMemoryThreadsCredentialStore _store = new();
    private readonly IThreadsBuilder _threads;

    public AuthDependencyInjectionTests()
    {
        _services.AddSingleton<TimeProvider>(_clock);
        _services.AddSingleton<IThreadsCredentialStore>(_store);
        _threads = _services.AddThreads(options => options.HttpMessageHandler = _server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Login_goes_where_the_client_of_the_app_goes()
    {
        _services.AddThreads(options => options.AccessToken = "token");
        _threads.AddOAuth(SetUp);
        using var provider = Build();
        var oauth = provider.GetRequiredService<ThreadsOAuth>();

        var start = oauth.CreateAuthorization();
        var login = await oauth.CompleteAuthorizationAsync($"?code=AQB&state={start.State}", start.State, Cancel);

        Assert.Equal(Secrets.LongToken, login.AccessToken);
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromSeconds(5183944), login.ExpiresAt);
        Assert.Same(oauth, provider.GetRequiredService<ThreadsOAuth>());
    }

    [Fact]
    public void Authorization_window_is_where_the_client_of_the_app_goes()
    {
        _services.AddThreads(options =>
            (options.AccessToken, options.BaseAddress) = ("token", new Uri("https://simulator.example/threads/"))
        );
        _threads.AddOAuth(SetUp);
        using var provider = Build();

        var window = provider.GetRequiredService<ThreadsOAuth>().CreateAuthorization().Url;

        Assert.StartsWith("https://simulator.example/threads/oauth/authorize?", window.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_said_on_the_start_of_the_app()
    {
        _services.AddThreads(options => options.AccessToken = "token");
        _threads.AddOAuth(options => options.AppId = "1");
        using var provider = Build();

        var missing = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("THREADS_API_SECRET", missing.Message, StringComparison.Ordinal);
        Assert.Contains("THREADS_REDIRECT_URI", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("THREADS_APP_ID", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_of_each_scope_acts_for_its_own_user()
    {
        _services.AddScoped<SignedIn>();
        _threads.ForUser(provider => provider.GetRequiredService<SignedIn>().UserId);
        using var provider = Build();
        foreach (var user in new[] { "1", "2" })
        {
            await _store.SaveAsync(Sample.Login(_clock, TimeSpan.FromDays(40), $"TH{user}", user), cancellationToken: Cancel);
            using var scope = provider.CreateScope();
            scope.ServiceProvider.GetRequiredService<SignedIn>().UserId = user;

            await scope.ServiceProvider.GetRequiredService<ThreadsClient>().GetAsync();
        }

        Assert.Equal(["Bearer TH1", "Bearer TH2"], _server.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Client_of_an_account_of_the_app_is_kept_logged_in_without_the_apps_secret()
    {
        _services.AddThreads(options => options.AccessToken = "token");
        _services
            .AddThreads("news", options => options.HttpMessageHandler = _server)
            .AddLogins(options => options.RefreshBelow = 0.5)
            .ForUser(_ => "7");
        using var provider = Build();
        await _store.SaveAsync(Sample.Login(_clock, TimeSpan.FromDays(29), userId: "7"), cancellationToken: Cancel);

        await provider.GetRequiredKeyedService<ThreadsClient>("news").GetAsync();

        Assert.Equal([null, $"Bearer {Secrets.NewToken}"], _server.Requests.Select(request => request.Authorization));
    }

    public void Dispose() => _server.Dispose();

    private static void SetUp(ThreadsOAuthOptions options) =>
        (options.AppId, options.AppSecret, options.RedirectUri) = ("990602627938098", Secrets.AppSecret, "https://app.example/callback");

    private ServiceProvider Build() =>
        _services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private sealed class SignedIn
    {
        public string UserId { get; set; } = "";
    }
}
