using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Auth;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Browser.Tests.Support;

/// <summary>A website whose users sign in with Threads, as one would write it with the SDK. It keeps the state in a cookie.</summary>
public sealed class SignInApp : IAsyncDisposable
{
    public static readonly ThreadsScope[] Scopes = [ThreadsScope.Basic, ThreadsScope.ContentPublish];

    private const string StateCookie = "threads_state";

    private readonly WebApplication _web;
    private ThreadsSimulator? _threads;
    private ThreadsOAuth? _oauth;

    private SignInApp(WebApplication web) => _web = web;

    public Uri Address { get; private set; } = new("about:blank");

    public string RedirectUri => new Uri(Address, "signed-in").AbsoluteUri;

    /// <summary>Those who are signed in.</summary>
    public List<ThreadsCredentials> Credentials { get; } = [];

    /// <summary>Why the last one is not.</summary>
    public ThreadsException? Failure { get; private set; }

    public static async Task<SignInApp> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = builder.Build();
        var app = new SignInApp(web);
        web.Run(app.ServeAsync);
        await web.StartAsync(cancellationToken);
        app.Address = new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return app;
    }

    /// <summary>Says where Threads is. The simulator has to know the redirect URI before.</summary>
    public void Use(ThreadsSimulator threads)
    {
        ArgumentNullException.ThrowIfNull(threads);
        _threads = threads;
        _oauth = new ThreadsOAuth(
            new ThreadsOAuthOptions
            {
                AppId = threads.App.Id,
                AppSecret = threads.App.Secret,
                RedirectUri = RedirectUri,
                AuthorizeHost = threads.BaseAddress,
                Scopes = Scopes,
                Client = new ThreadsClientOptions { BaseAddress = threads.BaseAddress },
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        _oauth?.Dispose();
        await _web.DisposeAsync();
    }

    private Task ServeAsync(HttpContext http) =>
        http.Request.Path.Value switch
        {
            "/" => PageAsync(http, "<h1>Welcome</h1><a href=\"/connect\">Continue with Threads</a>"),
            "/connect" => Connect(http),
            "/signed-in" => SignInAsync(http),
            _ => Task.FromResult(http.Response.StatusCode = StatusCodes.Status404NotFound),
        };

    private Task Connect(HttpContext http)
    {
        var authorization = _oauth!.CreateAuthorization();
        http.Response.Cookies.Append(StateCookie, authorization.State, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax });
        http.Response.Redirect(authorization.Url.AbsoluteUri);
        return Task.CompletedTask;
    }

    private async Task SignInAsync(HttpContext http)
    {
        try
        {
            var credentials = await _oauth!.CompleteAuthorizationAsync(
                http.Request.QueryString.Value!,
                http.Request.Cookies[StateCookie],
                http.RequestAborted
            );
            using var client = new ThreadsClient(
                new ThreadsClientOptions { BaseAddress = _threads!.BaseAddress, AccessToken = credentials.AccessToken }
            );
            var profile = await client.Profiles.GetAsync("me", cancellationToken: http.RequestAborted);
            Credentials.Add(credentials);
            await PageAsync(http, $"<h1>Hello, @{profile.Username}</h1>");
        }
        catch (ThreadsException failure)
        {
            Failure = failure;
            await PageAsync(http, "<h1>You are not signed in</h1>");
        }
    }

    private static Task PageAsync(HttpContext http, string body)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync("<!doctype html><html lang=\"en\"><title>An app</title><link rel=\"icon\" href=\"data:,\">" + body);
    }
}
