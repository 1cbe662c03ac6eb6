using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Auth;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.AspNetCore.Tests.Support;

/// <summary>A web app that logs in with a simulator: a page for anyone, and one for each user.</summary>
internal sealed class WebApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebApp(WebApplication app, LogRecords logs) => (_app, Logs) = (app, logs);

    public LogRecords Logs { get; }

    public IServiceProvider Services => _app.Services;

    public IThreadsCredentialStore Store => Services.GetRequiredService<IThreadsCredentialStore>();

    public static async Task<WebApp> StartAsync(
        ThreadsSimulator threads,
        Action<WebApplicationBuilder>? build = null,
        Action<ThreadsAuthenticationOptions>? configure = null,
        Action<WebApplication>? map = null
    )
    {
        var logs = new LogRecords();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(logs);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddThreads(options => options.BaseAddress = threads.BaseAddress);
        builder.Services.AddSingleton<IThreadsCredentialStore, InMemoryThreadsCredentialStore>();
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => cookie.LoginPath = "/login")
            .AddThreads(options =>
            {
                options.AppId = threads.App.Id;
                options.AppSecret = threads.App.Secret;
                configure?.Invoke(options);
            });
        builder.Services.AddAuthorization();
        builder.Services.AddThreadsProblemDetails();
        build?.Invoke(builder);

        var app = builder.Build();
        app.UseExceptionHandler();
        map?.Invoke(app);
        app.MapGet(
            "/login",
            (string? returnUrl, string? scopes) =>
                Results.Challenge(
                    new ThreadsChallengeProperties
                    {
                        RedirectUri = returnUrl ?? "/me",
                        Scopes = scopes?.Split(',').Select(scope => new ThreadsScope(scope)).ToArray(),
                    },
                    [ThreadsAuthenticationDefaults.AuthenticationScheme]
                )
        );
        app.MapGet("/me", (ClaimsPrincipal user) => user.Claims.Select(claim => $"{claim.Type}={claim.Value}")).RequireAuthorization();
        app.MapGet("/handle", async (IThreadsClient client) => (await client.Profiles.GetAsync(ThreadsApi.OwnUser)).Username);
        app.MapGet("/logout", (HttpContext context) => Results.SignOut());
        await app.StartAsync();
        return new WebApp(app, logs);
    }

    /// <summary>Opens a browser with no cookies.</summary>
    public Browser Open(string address = "https://app.example") => new(_app.GetTestServer(), new Uri(address));

    /// <summary>Opens a browser with a copy of the cookies of another.</summary>
    public Browser OpenCopy(Browser other)
    {
        var cookies = new CookieContainer();
        cookies.Add(other.Cookies.GetAllCookies());
        return new Browser(_app.GetTestServer(), new Uri("https://app.example"), cookies);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
