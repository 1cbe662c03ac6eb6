using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Refit;
using ThreadsSdk.Auth;
using ThreadsSdk.Runtime;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Tests;

/// <summary>The whole client over Refit. What it does is tested in <c>OverRefit</c>; here, that it is Refit that sends.</summary>
public sealed class ClientTests
{
    private const string Token = "THAATokenOfAdaForTests0123456789";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publishing_goes_through_the_interfaces()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        var requests = new InterfaceHandler();
        using var threads = ThreadsRefit.CreateClient(
            simulator.Users[0].AccessToken,
            new() { BaseAddress = simulator.BaseAddress, HttpMessageHandler = requests }
        );

        var result = await threads.PublishAsync(new PostChain(Post.Text("One"), Post.Text("Two")), cancellationToken: Cancel);

        Assert.Equal(2, result.Posts.Length);
        Assert.True(requests.Interfaces.Count >= 4, $"{requests.Interfaces.Count} requests");
        Assert.All(requests.Interfaces, type => Assert.Equal(typeof(IThreadsRefitApi), type));
    }

    [Fact]
    public async Task Request_of_ones_own_is_sent_beside_the_interfaces()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");
        using var threads = ThreadsRefit.CreateClient(Token, new() { HttpMessageHandler = stub });

        var answer = await threads.SendAsync(new ThreadsRequest(HttpMethod.Get, "me") { Query = { ["fields"] = "id" } }, Cancel);

        Assert.Equal("1", answer.GetProperty("id").GetString());
        Assert.Equal("https://graph.threads.net/v1.0/me?fields=id", Assert.Single(stub.Urls));
        Assert.Equal([Token], stub.Tokens);
    }

    [Fact]
    public async Task Options_given_to_CreateClient_stay_as_they_are()
    {
        var requests = new InterfaceHandler(new StubHandler(HttpStatusCode.OK, """{"id":"1"}"""));
        var options = new ThreadsClientOptions { HttpMessageHandler = requests };
        using (ThreadsRefit.CreateClient(Token, options)) { }

        using var plain = new ThreadsClient(Token, options);
        await plain.Media.GetAsync("1", cancellationToken: Cancel);

        Assert.Equal([null], requests.Interfaces);
    }

    [Fact]
    public async Task Prefix_of_the_address_is_kept()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");
        using var threads = ThreadsRefit.CreateClient(
            Token,
            new() { HttpMessageHandler = stub, BaseAddress = new Uri("https://proxy.example/threads/") }
        );

        await threads.Media.GetAsync("1", MediaFields.Id, Cancel);

        Assert.Equal("https://proxy.example/threads/v1.0/1?fields=id", Assert.Single(stub.Urls));
    }

    [Fact]
    public async Task Client_of_the_callers_own_gets_the_address_of_the_options()
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"id":"1"}""");
        using var http = new HttpClient(stub);
        using var threads = new ThreadsClient(http, new ThreadsClientOptions { AccessToken = Token }.UseRefit());

        await threads.Media.GetAsync("1", MediaFields.Id, Cancel);

        Assert.Equal("https://graph.threads.net/v1.0/1?fields=id", Assert.Single(stub.Urls));
    }

    [Fact]
    public void Client_of_another_address_than_the_options_name_is_refused()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://elsewhere.example") };

        var refused = Assert.Throws<ArgumentException>(() =>
            new ThreadsClient(http, new ThreadsClientOptions { AccessToken = Token }.UseRefit())
        );

        Assert.Contains("https://elsewhere.example/", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stored_logins_and_the_login_itself_go_through_the_interfaces()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        var requests = new InterfaceHandler();
        var options = new ThreadsClientOptions { BaseAddress = simulator.BaseAddress, HttpMessageHandler = requests }.UseRefit();
        using var oauth = new ThreadsOAuth(
            new ThreadsOAuthOptions
            {
                AppId = simulator.App.Id,
                AppSecret = simulator.App.Secret,
                Client = options,
            }
        );
        var store = new InMemoryThreadsCredentialStore();
        await store.SaveAsync(
            new ThreadsCredentials
            {
                UserId = simulator.Users[0].Id,
                AccessToken = simulator.Users[0].AccessToken,
                ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(30),
            },
            cancellationToken: Cancel
        );
        using var logins = new ThreadsLogins(store, oauth);
        using var threads = logins.CreateClient(simulator.Users[0].Id, options);

        await oauth.GetAppTokenAsync(Cancel);
        var profile = await threads.Profiles.GetAsync("me", ProfileFields.Username, Cancel);

        Assert.Equal(simulator.Users[0].Username, profile.Username);
        Assert.Equal([typeof(IThreadsRefitApi), typeof(IThreadsRefitApi)], requests.Interfaces);
    }

    [Fact]
    public async Task UseRefit_gives_a_client_over_Refit_that_retries()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        simulator.Faults.Add(SimulatorFault.LoseResponse(ThreadsOperationNames.Profiles.Get));
        var requests = new InterfaceHandler();
        var services = new ServiceCollection();
        services
            .AddThreads(options =>
            {
                options.BaseAddress = simulator.BaseAddress;
                options.AccessToken = simulator.Users[0].AccessToken;
                options.HttpMessageHandler = requests;
                options.RetryDelay = TimeSpan.Zero;
            })
            .UseRefit();
        await using var provider = services.BuildServiceProvider();

        var profile = await provider.GetRequiredService<IThreadsClient>().Profiles.GetAsync("me", ProfileFields.Username, Cancel);
        await provider.GetRequiredService<IThreadsPublisher>().PublishAsync(Post.Text("Hello"), cancellationToken: Cancel);

        Assert.Equal(simulator.Users[0].Username, profile.Username);
        Assert.All(requests.Interfaces, type => Assert.Equal(typeof(IThreadsRefitApi), type));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handler_sees_which_operation_a_request_is_for(bool overRefit)
    {
        var requests = new InterfaceHandler(new StubHandler(HttpStatusCode.OK, """{"data":[]}"""));
        var options = new ThreadsClientOptions { AccessToken = Token, HttpMessageHandler = requests };
        using var threads = new ThreadsClient(overRefit ? options.UseRefit() : options);

        await threads.Replies.ListPageAsync("1", cancellationToken: Cancel);

        var operation = Assert.Single(requests.Operations)!;
        Assert.Equal(
            ("Replies", ThreadsOperationNames.Replies.List, "ListPageAsync", HttpMethod.Get, "/v1.0/{media_id}/replies"),
            (operation.Group, operation.Name, operation.MethodName, operation.Method, operation.RouteTemplate)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_that_changes_something_has_a_body(bool overRefit)
    {
        var stub = new StubHandler(HttpStatusCode.OK, """{"success":true,"id":"1"}""");
        var options = new ThreadsClientOptions { AccessToken = Token, HttpMessageHandler = stub };
        using var threads = new ThreadsClient(overRefit ? options.UseRefit() : options);

        await threads.Media.DeleteAsync("1", Cancel);
        await threads.Media.RepostAsync("1", Cancel);
        await threads.SendAsync(new ThreadsRequest(HttpMethod.Post, "me/threads") { Query = { ["text"] = "Hello" } }, Cancel);
        await threads.Media.GetAsync("1", cancellationToken: Cancel);

        Assert.Equal(["", "", "", null], stub.Forms);
    }

    [Fact]
    public async Task Operation_the_interfaces_do_not_know_says_what_to_update()
    {
        var call = new ThreadsSdk.Http.Call<int>(
            null!,
            new ThreadsOperation("Media", "Media.Pin", "PinAsync", HttpMethod.Post, "/pin"),
            [],
            null!
        );

        var unknown = await Assert.ThrowsAsync<NotSupportedException>(() => Sender().SendAsync(call, Cancel));

        Assert.Equal("ThreadsSdk.Refit has no method for Media.Pin. Use the same version of it as of ThreadsSdk.", unknown.Message);

        static IThreadsSender Sender()
        {
            var http = new HttpClient(new StubHandler(HttpStatusCode.OK, "{}")) { BaseAddress = new Uri("https://graph.example") };
            return new ThreadsClientOptions().UseRefit().SenderFactory!(http, null!);
        }
    }

    /// <summary>Notes the interface that sent each request; null where none did.</summary>
    private sealed class InterfaceHandler(HttpMessageHandler? inner = null)
        : DelegatingHandler(inner ?? new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        public List<Type?> Interfaces { get; } = [];

        public List<ThreadsOperation?> Operations { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interfaces.Add(
                request.Options.TryGetValue(new HttpRequestOptionsKey<Type>(HttpRequestMessageOptions.InterfaceType), out var type)
                    ? type
                    : null
            );
            Operations.Add(ThreadsOperation.From(request));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
