using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.AspNetCore.Tests.Support;
using ThreadsSdk.Auth;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Authentication;

/// <summary>Every way in which a login can fail ends on a page, never on an exception.</summary>
public sealed class FailedLoginTests : WebTestBase
{
    [Fact]
    public async Task Refusal_of_the_user_ends_on_a_page_that_leads_back()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();

        var back = await browser.DecideAsync(Ada, "cancel", "/login?returnUrl=/me");
        var page = await browser.FollowAsync(await browser.GetAsync(back.PathAndQuery));

        Assert.Equal((HttpStatusCode.Forbidden, "text/html"), (page.Status, page.ContentType));
        Assert.Contains("href=\"/me\"", page.Text, StringComparison.Ordinal);
        Assert.Null(await app.Store.LoadAsync(Ada.Id, Cancel));
    }

    [Theory]
    [InlineData("error=access_denied&error_reason=user_denied", HttpStatusCode.Forbidden)]
    [InlineData("error_code=1349220&error_message=App%20not%20set%20up", HttpStatusCode.BadRequest)]
    [InlineData("code=AQB", HttpStatusCode.BadRequest)]
    [InlineData("code=AQB&state=forged", HttpStatusCode.BadRequest)]
    [InlineData("error=access_denied&state=forged", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("code=1&code=2&state=x", HttpStatusCode.BadRequest)]
    public async Task Callback_that_nobody_asked_for_ends_on_a_page_and_calls_nobody(string query, HttpStatusCode status)
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();

        var page = await browser.FollowAsync(await browser.GetAsync("/signin-threads?" + query));

        Assert.Equal((status, "text/html"), (page.Status, page.ContentType));
        Assert.Empty(Threads.Calls);
    }

    [Fact]
    public async Task Callback_in_another_browser_says_that_it_is_another_browser()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();
        using var other = app.Open();

        var back = await browser.DecideAsync(Ada);
        var page = await other.FollowAsync(await other.GetAsync(back.PathAndQuery));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("does not belong to this browser", page.Text, StringComparison.Ordinal);
        Assert.Contains(app.Logs.All, record => record.Contains("UseForwardedHeaders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Callback_sent_again_with_its_cookie_logs_nobody_in_and_calls_Threads_once()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();
        var back = await browser.DecideAsync(Ada, login: "/login?returnUrl=/me");
        using var copy = app.OpenCopy(browser);

        await browser.FollowAsync(await browser.GetAsync(back.PathAndQuery));
        var page = await copy.FollowAsync(await copy.GetAsync(back.PathAndQuery));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("completed already", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/me\"", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, CallsOf(ThreadsOperationNames.OAuth.ExchangeCode));
        Assert.Equal(HttpStatusCode.Unauthorized, (await copy.GetAsync("/me")).Status);
    }

    [Theory]
    [InlineData("=")]
    [InlineData("%20")]
    public async Task State_that_is_written_in_another_way_is_the_same_state(string added)
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();
        var back = await browser.DecideAsync(Ada);
        using var copy = app.OpenCopy(browser);
        await browser.GetAsync(back.PathAndQuery);

        await copy.GetAsync(back.PathAndQuery.Replace("#_", "", StringComparison.Ordinal) + added);

        Assert.Equal(1, CallsOf(ThreadsOperationNames.OAuth.ExchangeCode));
    }

    [Fact]
    public async Task Callback_that_is_reloaded_says_that_the_login_was_completed()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();
        var back = await browser.DecideAsync(Ada);
        await browser.GetAsync(back.PathAndQuery);

        var page = await browser.FollowAsync(await browser.GetAsync(back.PathAndQuery));

        Assert.Contains("completed already", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callback_after_the_app_has_lost_its_keys_says_that_keys_must_be_shared()
    {
        await using var app = await WebApp.StartAsync(Threads);
        await using var restarted = await WebApp.StartAsync(Threads);
        using var browser = app.Open();
        var back = await browser.DecideAsync(Ada);
        using var after = restarted.OpenCopy(browser);

        await after.FollowAsync(await after.GetAsync(back.PathAndQuery));

        Assert.Contains(restarted.Logs.All, record => record.Contains("share their data protection keys", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Code_that_Threads_refuses_is_a_typed_failure_with_the_address_the_user_wanted()
    {
        ThreadsLoginFailure? failure = null;
        await using var app = await WebApp.StartAsync(
            Threads,
            configure: options => options.FailurePath = "/oops",
            map: app =>
                app.MapGet(
                    "/oops",
                    (HttpContext context) =>
                    {
                        failure = context.GetThreadsLoginFailure();
                        return "oops";
                    }
                )
        );
        using var browser = app.Open();

        var back = await browser.DecideAsync(Ada, login: "/login?returnUrl=/me");
        var spoiled = back.PathAndQuery.Replace("code=", "code=x", StringComparison.Ordinal);
        var page = await browser.FollowAsync(await browser.GetAsync(spoiled));

        Assert.Equal("oops", page.Text);
        Assert.Equal((ThreadsLoginFailureReason.Refused, "/me"), (failure!.Reason, failure.ReturnUrl));
    }

    [Fact]
    public async Task Failure_reaches_the_events_of_the_app_with_the_properties_of_the_challenge()
    {
        (string? ReturnUrl, Exception? Failure) seen = default;
        await using var app = await WebApp.StartAsync(
            Threads,
            configure: options =>
                options.Events.OnRemoteFailure = context =>
                {
                    seen = (context.Properties?.RedirectUri, context.Failure);
                    context.Response.StatusCode = StatusCodes.Status418ImATeapot;
                    context.HandleResponse();
                    return Task.CompletedTask;
                }
        );
        using var browser = app.Open();
        Threads.Faults.Add(SimulatorFault.LimitRate(TimeSpan.FromHours(1), ThreadsOperationNames.OAuth.ExchangeToken));

        var back = await browser.DecideAsync(Ada, login: "/login?returnUrl=/me");
        var answer = await browser.GetAsync(back.PathAndQuery);

        Assert.Equal((HttpStatusCode)418, answer.Status);
        Assert.Equal("/me", seen.ReturnUrl);
        Assert.Equal(ThreadsLoginFailureReason.Failed, Assert.IsType<ThreadsLoginException>(seen.Failure).Reason);
    }

    [Fact]
    public async Task Failure_says_to_read_forwarded_headers_when_the_address_begins_with_http()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open("http://app.example");

        await browser.GetAsync("/login");

        Assert.Contains(
            app.Logs.All,
            record =>
                record.Contains("http://app.example/signin-threads", StringComparison.Ordinal)
                && record.Contains("UseForwardedHeaders", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Code_that_is_refused_behind_a_proxy_says_that_the_address_begins_with_http()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open("http://app.example");

        var back = await browser.DecideAsync(Ada);
        await browser.GetAsync(back.PathAndQuery.Replace("code=", "code=x", StringComparison.Ordinal));

        Assert.Contains(
            app.Logs.All,
            record =>
                record.Contains("(Refused)", StringComparison.Ordinal) && record.Contains("UseForwardedHeaders", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Pages_of_failures_lie_below_the_base_of_the_app()
    {
        await using var app = await WebApp.StartAsync(
            Threads,
            map: app => app.UsePathBase("/base").UseRouting().UseAuthentication().UseAuthorization()
        );
        using var browser = app.Open();

        var back = await browser.DecideAsync(Ada, "cancel", "/base/login?returnUrl=/base/me");
        var denied = await browser.GetAsync(back.PathAndQuery);
        var failed = await browser.GetAsync("/base/signin-threads");

        Assert.StartsWith("https://app.example/base/signin-threads/denied", denied.Location!.AbsoluteUri, StringComparison.Ordinal);
        Assert.StartsWith(
            "https://app.example/base/signin-threads/failed?failure=",
            failed.Location!.AbsoluteUri,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.FollowAsync(denied)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.FollowAsync(failed)).Status);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Page_of_a_refusal_links_to_no_other_host(string elsewhere)
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();

        var page = await browser.GetAsync("/signin-threads/denied?ReturnUrl=" + Uri.EscapeDataString(elsewhere));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("href=\"/\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_that_does_not_respond_fails_the_login_with_a_page()
    {
        await using var app = await WebApp.StartAsync(
            Threads,
            builder => builder.Services.AddSingleton<IThreadsCredentialStore, BrokenStore>()
        );
        using var browser = app.Open();

        var page = await browser.LogInAsync(Ada);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain("the disk is full", page.Text, StringComparison.Ordinal);
    }
}
