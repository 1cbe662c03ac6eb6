using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThreadsSdk.AspNetCore.Tests.Support;
using ThreadsSdk.Auth;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Authentication;

public sealed class LoginTests : WebTestBase
{
    [Fact]
    public async Task Login_leads_back_to_the_page_the_user_wanted_and_keeps_the_token_in_the_store_alone()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();

        var login = (await browser.GetAsync("/me")).Location!;
        var page = await browser.LogInAsync(Ada, login.PathAndQuery);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"{ThreadsClaimTypes.UserId}={Ada.Id}", page.Text, StringComparison.Ordinal);
        var stored = await app.Store.LoadAsync(Ada.Id, Cancel);
        Assert.False(stored!.Credentials.IsShortLived);
        Assert.DoesNotContain(
            browser.Cookies.GetAllCookies(),
            cookie => cookie.Value.Contains(stored.Credentials.AccessToken, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier")]
    [InlineData("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name")]
    [InlineData(ThreadsClaimTypes.UserId)]
    [InlineData(ThreadsClaimTypes.DisplayName)]
    [InlineData(ThreadsClaimTypes.Picture)]
    [InlineData(ThreadsClaimTypes.Scope)]
    public async Task Login_has_claims_for_what_an_app_shows(string type)
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();

        var page = await browser.LogInAsync(Ada);

        Assert.Contains(type + "=", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_asks_Threads_for_the_address_the_app_was_opened_by_and_joins_scopes_by_commas()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();

        var window = (await browser.GetAsync("/login")).Location!.AbsoluteUri;

        Assert.Contains(Uri.EscapeDataString("https://app.example/signin-threads"), window, StringComparison.Ordinal);
        Assert.Contains(string.Join(',', ThreadsScopes.Default), Uri.UnescapeDataString(window), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_succeeds_when_the_code_carries_what_Threads_appends_to_an_address()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();

        var back = await browser.DecideAsync(Ada);
        var page = await browser.FollowAsync(
            await browser.GetAsync(back.PathAndQuery.Replace("&state=", "%23_&state=", StringComparison.Ordinal))
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Theory]
    [InlineData("id", "AppId")]
    [InlineData("secret", "AppSecret")]
    [InlineData("token", "SaveTokens")]
    [InlineData("scope", "Scope")]
    public async Task App_does_not_start_with_a_setting_that_cannot_work(string wrong, string option)
    {
        var refused = await Assert.ThrowsAnyAsync<ArgumentException>(() =>
            WebApp.StartAsync(
                Threads,
                configure: options =>
                {
                    options.AppId = wrong == "id" ? " " : options.AppId;
                    options.AppSecret = wrong == "secret" ? " " : options.AppSecret;
                    options.SaveTokens = wrong == "token";
                    if (wrong == "scope")
                    {
                        options.Scope.Remove(ThreadsScope.Basic.ToString());
                    }
                }
            )
        );

        Assert.Equal(option, refused.ParamName);
    }

    [Fact]
    public async Task App_does_not_start_when_nothing_would_keep_a_login()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IThreadsCredentialStore, InMemoryThreadsCredentialStore>();
        builder.Services.AddAuthentication().AddThreads(options => (options.AppId, options.AppSecret) = ("1", "secret"));
        await using var app = builder.Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Cancel));

        Assert.Contains("AddCookie", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_again_widens_the_scopes_and_only_what_Threads_confirms_is_believed()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();

        await browser.LogInAsync(Ada, "/login?scopes=threads_basic");
        var narrow = (await app.Store.LoadAsync(Ada.Id, Cancel))!.Credentials.Scopes;
        await browser.LogInAsync(Ada, "/login?scopes=threads_basic,threads_manage_insights");
        var wide = (await app.Store.LoadAsync(Ada.Id, Cancel))!.Credentials.Scopes;

        Assert.Equal([ThreadsScope.Basic], narrow);
        Assert.Equal([ThreadsScope.Basic, ThreadsScope.ManageInsights], wide.OrderBy(scope => scope.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Login_believes_no_scope_when_Threads_does_not_tell_them()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();
        Threads.Faults.Add(Simulator.SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.OAuth.InspectToken));

        var page = await browser.LogInAsync(Ada);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty((await app.Store.LoadAsync(Ada.Id, Cancel))!.Credentials.Scopes);
        Assert.DoesNotContain(ThreadsClaimTypes.Scope, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_is_not_kept_when_an_event_of_the_app_refuses_it()
    {
        await using var app = await WebApp.StartAsync(
            Threads,
            configure: options => options.Events.OnCreatingTicket = _ => throw new InvalidOperationException("not this one")
        );
        using var browser = app.Open();

        var page = await browser.LogInAsync(Ada);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Null(await app.Store.LoadAsync(Ada.Id, Cancel));
    }

    [Fact]
    public async Task Nothing_of_a_login_is_logged_that_is_secret()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();

        await browser.LogInAsync(Ada);
        var stored = (await app.Store.LoadAsync(Ada.Id, Cancel))!.Credentials;

        Assert.DoesNotContain(app.Logs.All, record => record.Contains(stored.AccessToken, StringComparison.Ordinal));
        Assert.DoesNotContain(app.Logs.All, record => record.Contains(Threads.App.Secret, StringComparison.Ordinal));
    }
}
