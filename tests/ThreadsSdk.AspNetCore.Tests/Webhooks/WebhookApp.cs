using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Auth;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

/// <summary>A web app that receives webhooks.</summary>
internal sealed class WebhookApp : IAsyncDisposable
{
    public const string Secret = "the-secret-of-the-app";
    public const string Token = "the-verify-token";
    public const string Path = "/webhooks/threads";

    private readonly WebApplication _app;

    private WebhookApp(WebApplication app, HttpClient http) => (_app, Http) = (app, http);

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public IThreadsWebhookInbox Inbox =>
        Services.GetService<IThreadsWebhookInbox>() ?? Services.GetRequiredService<InMemoryThreadsWebhookInbox>();

    public HttpMessageHandler Handler => _app.GetTestServer().CreateHandler();

    /// <summary>Starts an app.</summary>
    /// <param name="configure">Adds handlers.</param>
    /// <param name="options">Sets options other than secret and token.</param>
    /// <param name="services">Adds services.</param>
    /// <param name="map">Maps further endpoints.</param>
    /// <param name="isReal">Whether it listens on the loopback interface, as an app does.</param>
    public static async Task<WebhookApp> StartAsync(
        Action<IThreadsBuilder>? configure = null,
        Action<ThreadsWebhookOptions>? options = null,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? map = null,
        bool isReal = false
    )
    {
        var app = Build(
            threads =>
            {
                threads.AddWebhooks(webhooks =>
                {
                    webhooks.AppSecrets = [Secret];
                    webhooks.VerifyToken = Token;
                    webhooks.RetryDelay = TimeSpan.Zero;
                    options?.Invoke(webhooks);
                });
                configure?.Invoke(threads);
            },
            services,
            map,
            isReal
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, isReal ? new HttpClient { BaseAddress = new Uri(app.Urls.First()) } : app.GetTestClient());
    }

    public static WebApplication Build(
        Action<IThreadsBuilder> configure,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? map = null,
        bool isReal = false
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (isReal)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        services?.Invoke(builder.Services);
        configure(builder.Services.AddThreads(client => client.AccessToken = "unused"));
        var app = builder.Build();
        map?.Invoke(app);
        app.MapThreadsWebhooks(Path);
        return app;
    }

    public static WebhookApp Of(WebApplication app) => new(app, app.GetTestClient());

    public Task StopAsync(CancellationToken cancellationToken = default) => _app.StopAsync(cancellationToken);

    /// <summary>Sends a signed body, and returns the status of the response.</summary>
    public async Task<HttpStatusCode> SendAsync(string body, string secret = Secret)
    {
        using var response = await PostAsync(Encoding.UTF8.GetBytes(body), secret);
        return response.StatusCode;
    }

    public Task<HttpResponseMessage> PostAsync(byte[] body, string? secret = Secret, string header = ThreadsApi.WebhookSignature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(body) };
        if (secret is not null)
        {
            request.Headers.Add(header, ThreadsWebhookSignature.Create(body, secret));
        }

        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<ParkedThreadsWebhookEvent>> ParkedAsync()
    {
        var parked = new List<ParkedThreadsWebhookEvent>();
        await foreach (var one in Inbox.ListParkedAsync(TestContext.Current.CancellationToken))
        {
            parked.Add(one);
        }

        return parked;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
