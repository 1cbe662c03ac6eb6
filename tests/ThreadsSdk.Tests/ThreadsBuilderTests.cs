using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThreadsSdk.Auth;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;
using ThreadsSdk.Tests.MediaFiles.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests;

/// <summary>What hangs on the builder that <c>AddThreads</c> returns.</summary>
public sealed class ThreadsBuilderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threads-builder-").FullName;
    private readonly StubServer _server = new StubServer().Answers("""{"id":"1"}""");
    private readonly ServiceCollection _services = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Builder_names_its_client_and_the_services_of_the_app()
    {
        var app = _services.AddThreads();
        var news = _services.AddThreads("news");

        Assert.Equal(("", "news"), (app.Name, news.Name));
        Assert.Same(_services, app.Services);
    }

    [Fact]
    public async Task Publishing_uses_the_journal_store_of_the_app_when_a_call_gives_no_options()
    {
        Threads("token").AddFileJournalStore(_folder);
        using var provider = Build();

        await provider.GetRequiredService<IThreadsPublisher>().PublishAsync(Post.Repost("7"), cancellationToken: Cancel);

        Assert.Single(await IdsAsync(provider.GetRequiredService<IPublishJournalStore>()));
    }

    [Fact]
    public async Task Publishing_uses_the_journal_store_of_the_app_when_a_call_gives_options_without_one()
    {
        Threads("token").AddJournalStore<InMemoryPublishJournalStore>();
        using var provider = Build();

        await provider
            .GetRequiredService<IThreadsPublisher>()
            .PublishAsync(Post.Repost("7"), new() { IdempotencyKey = "article-42" }, Cancel);

        Assert.Equal(["article-42"], await IdsAsync(provider.GetRequiredService<IPublishJournalStore>()));
    }

    [Fact]
    public async Task Journal_store_of_a_call_takes_the_place_of_that_of_the_app()
    {
        Threads("token").AddJournalStore<InMemoryPublishJournalStore>();
        using var provider = Build();
        var own = new InMemoryPublishJournalStore();

        await provider.GetRequiredService<IThreadsPublisher>().PublishAsync(Post.Repost("7"), new() { JournalStore = own }, Cancel);

        Assert.Single(await IdsAsync(own));
        Assert.Empty(await IdsAsync(provider.GetRequiredService<IPublishJournalStore>()));
    }

    [Fact]
    public async Task Publishing_uses_the_options_of_the_app_when_a_call_gives_none()
    {
        Threads("token")
            .AddJournalStore<InMemoryPublishJournalStore>()
            .ConfigurePublishing(options => options with { IdempotencyKey = "first" })
            .ConfigurePublishing(options => options with { IdempotencyKey = options.IdempotencyKey + "-second" });
        using var provider = Build();

        await provider.GetRequiredService<IThreadsPublisher>().PublishAsync(Post.Repost("7"), cancellationToken: Cancel);

        Assert.Equal(["first-second"], await IdsAsync(provider.GetRequiredService<IPublishJournalStore>()));
    }

    [Fact]
    public async Task Client_with_a_name_shares_the_store_of_the_app_until_it_has_its_own()
    {
        Threads("token").AddJournalStore<InMemoryPublishJournalStore>();
        Threads("news-token", "news");
        Threads("sports-token", "sports").AddJournalStore(_ => new InMemoryPublishJournalStore());
        using var provider = Build();

        await PublishAsync("news");
        await PublishAsync("sports");

        Assert.Equal(["news"], await IdsAsync(provider.GetRequiredService<IPublishJournalStore>()));
        Assert.Equal(["sports"], await IdsAsync(provider.GetRequiredKeyedService<IPublishJournalStore>("sports")));

        Task PublishAsync(string name) =>
            provider
                .GetRequiredKeyedService<IThreadsPublisher>(name)
                .PublishAsync(Post.Repost("7"), new() { IdempotencyKey = name }, Cancel);
    }

    [Fact]
    public void Last_media_host_counts()
    {
        Threads("token")
            .AddMediaHost<NoHost>()
            .AddFolderMediaHost(options => (options.Folder, options.BaseUrl) = (_folder, new Uri("https://example.com/media")));
        using var provider = Build();

        var host = Assert.Single(provider.GetServices<IMediaHost>());

        Assert.Equal($"folder:{_folder}", host.Name);
    }

    [Fact]
    public async Task Media_host_of_the_app_takes_local_files()
    {
        Threads("token").AddMediaHost<NoHost>();
        using var provider = Build();

        var failed = await Assert.ThrowsAsync<MediaHostException>(() =>
            provider.GetRequiredService<IThreadsPublisher>().PublishAsync(Post.Image(Picture()), cancellationToken: Cancel)
        );

        Assert.Contains("No host here", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Logins_without_a_store_are_refused_when_the_app_starts()
    {
        Threads("token").AddLogins();
        using var provider = Build();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("Call AddFileCredentialStore or AddCredentialStore", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void App_that_makes_clients_of_its_logins_starts_without_a_token()
    {
        _services.AddThreads().AddLogins().AddFileCredentialStore(_folder);
        using var provider = Build();

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.IsType<FileThreadsCredentialStore>(provider.GetRequiredService<ThreadsLogins>().Store);
    }

    [Fact]
    public void Logins_of_a_client_with_a_name_are_its_own()
    {
        _services.AddThreads().AddLogins().AddFileCredentialStore(_folder);
        _services.AddThreads("brand").AddLogins().AddCredentialStore<InMemoryThreadsCredentialStore>();
        using var provider = Build();

        Assert.IsType<FileThreadsCredentialStore>(provider.GetRequiredService<ThreadsLogins>().Store);
        Assert.IsType<InMemoryThreadsCredentialStore>(provider.GetRequiredKeyedService<ThreadsLogins>("brand").Store);
    }

    [Fact]
    public async Task Handlers_of_logging_in_are_configured_apart_from_those_of_calls()
    {
        var seen = new List<string>();
        Threads("token")
            .AddOAuth(options => (options.AppId, options.AppSecret, options.RedirectUri) = ("1", "secret", "https://app.example/callback"))
            .ConfigureHttpClient(http => http.AddHttpMessageHandler(() => new NamingHandler("call", seen)))
            .ConfigureOAuthHttpClient(http => http.AddHttpMessageHandler(() => new NamingHandler("login", seen)));
        using var provider = Build();

        await Assert.ThrowsAnyAsync<ThreadsException>(() => provider.GetRequiredService<ThreadsOAuth>().GetAppTokenAsync(Cancel));
        await provider.GetRequiredService<ThreadsClient>().GetAsync();

        Assert.Equal(["login", "call"], seen.Distinct());
    }

    [Fact]
    public async Task Handlers_stay_when_the_client_is_configured_once_more()
    {
        var seen = new List<string>();
        Threads("token")
            .ConfigureHttpClient(http =>
                http.ConfigurePrimaryHttpMessageHandler(() => new NamingHandler("own", seen) { InnerHandler = _server })
            );
        _services.AddThreads(options => options.MaxRetries = 0);
        using var provider = Build();

        await provider.GetRequiredService<ThreadsClient>().GetAsync();

        Assert.Equal(["own"], seen);
    }

    private static async Task<List<string>> IdsAsync(IPublishJournalStore store) => await store.ListAsync(Cancel).ToListAsync(Cancel);

    private string Picture()
    {
        var path = Path.Combine(_folder, "a.png");
        File.WriteAllBytes(path, Samples.Png(320, 320));
        return path;
    }

    private IThreadsBuilder Threads(string token, string name = "") =>
        name.Length == 0
            ? _services.AddThreads(options => (options.AccessToken, options.HttpMessageHandler) = (token, _server))
            : _services.AddThreads(name, options => (options.AccessToken, options.HttpMessageHandler) = (token, _server));

    private ServiceProvider Build() =>
        _services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private sealed class NoHost : IMediaHost
    {
        public string Name => "none";

        public Task<MediaLease> PutAsync(MediaUpload upload, CancellationToken cancellationToken = default) =>
            throw new MediaHostException("No host here.");

        public Task DeleteAsync(string key, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class NamingHandler(string name, List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(name);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
