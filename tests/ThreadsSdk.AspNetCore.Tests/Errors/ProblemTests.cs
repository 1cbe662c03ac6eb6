using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.AspNetCore.Tests.Support;
using ThreadsSdk.Auth;
using ThreadsSdk.Scheduling;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Errors;

public sealed class ProblemTests : WebTestBase
{
    [Fact]
    public async Task Broken_rules_are_400_with_each_rule_by_the_name_of_its_value()
    {
        var post = Post.Text(new string('x', 600)).WithPoll("Yes", new string('n', 31));
        await using var app = await StartAsync(threads => threads.PublishAsync(post, cancellationToken: Cancel));
        using var browser = app.Open();
        await browser.LogInAsync(Ada);

        var answer = await browser.GetAsync("/do", "application/json");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.ContentType));
        Assert.Equal(["text", "poll_attachment.option_b"], answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task Rate_limit_is_429_that_says_when_to_come_back()
    {
        await using var app = await StartAsync(threads => threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: Cancel));
        using var browser = app.Open();
        await browser.LogInAsync(Ada);
        Threads.Faults.Add(SimulatorFault.LimitRate(TimeSpan.FromHours(1), ThreadsOperationNames.Profiles.Get));

        var answer = await browser.GetAsync("/do", "application/json");

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromHours(1)), (answer.Status, answer.RetryAfter));
    }

    [Fact]
    public async Task Calls_of_a_user_beyond_a_limit_are_not_sent_until_the_time_has_come_and_others_go_on()
    {
        await using var app = await StartAsync(threads => threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: Cancel));
        using var ada = app.Open();
        using var ben = app.Open();
        await ada.LogInAsync(Ada);
        await ben.LogInAsync(Ben);
        Threads.Faults.Add(SimulatorFault.LimitRate(TimeSpan.FromHours(1), ThreadsOperationNames.Profiles.Get));
        await ada.GetAsync("/do", "application/json");
        var calls = CallsOf(ThreadsOperationNames.Profiles.Get);

        var answer = await ada.GetAsync("/do", "application/json");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.InRange(answer.RetryAfter!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromHours(1));
        Assert.Equal(calls, CallsOf(ThreadsOperationNames.Profiles.Get));
        Assert.Equal(HttpStatusCode.OK, (await ben.GetAsync("/do", "application/json")).Status);
    }

    [Fact]
    public async Task What_is_not_there_is_404()
    {
        await using var app = await StartAsync(threads => threads.Media.GetAsync("404404404", cancellationToken: Cancel));
        using var browser = app.Open();
        await browser.LogInAsync(Ada);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/do", "application/json")).Status);
    }

    [Fact]
    public async Task Post_of_the_schedule_in_a_state_that_allows_no_change_is_409()
    {
        await using var app = await StartAsync(_ => throw new ScheduleConflictException("Scheduled post 7 is published."));
        using var browser = app.Open();
        await browser.LogInAsync(Ada);

        var answer = await browser.GetAsync("/do", "application/json");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Scheduled post 7 is published.", answer.Json.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Missing_permission_is_403_with_the_scopes_it_takes()
    {
        await using var app = await StartAsync(threads => threads.Insights.GetForUserAsync(ThreadsApi.OwnUser, cancellationToken: Cancel));
        using var browser = app.Open();
        await browser.LogInAsync(Ada, "/login?scopes=threads_basic");

        var answer = await browser.GetAsync("/do", "application/json");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("threads_manage_insights", answer.Json.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
    }

    [Fact]
    public async Task Revoked_login_sends_a_browser_to_log_in_again_and_back_to_the_page()
    {
        await using var app = await StartAsync(threads => threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: Cancel));
        using var browser = app.Open();
        await browser.LogInAsync(Ada);
        Threads.Revoke(Ada);

        var challenge = await browser.GetAsync("/do?page=2");
        var page = await browser.LogInAsync(Ada, "/do?page=2");

        Assert.StartsWith(
            new Uri(Threads.BaseAddress, "/oauth/authorize").AbsoluteUri,
            challenge.Location!.AbsoluteUri,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Theory]
    [InlineData("https://app.example/compose?draft=1", "/compose?draft=1")]
    [InlineData("https://elsewhere.example/compose", "/")]
    [InlineData(null, "/")]
    public async Task Revoked_login_brings_a_form_back_to_its_page_of_this_app(string? referrer, string page)
    {
        await using var app = await StartAsync(threads => threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: Cancel));
        using var browser = app.Open();
        await browser.LogInAsync(Ada);
        Threads.Revoke(Ada);

        var back = await browser.DecideAsync(Ada, login: () => browser.PostAsync("/do", referrer));
        var answer = await browser.GetAsync(back.PathAndQuery);

        Assert.Equal(page, answer.Location!.OriginalString);
    }

    [Fact]
    public async Task User_who_was_just_sent_to_log_in_and_is_refused_again_does_not_go_in_a_circle()
    {
        await using var app = await StartAsync(_ => throw new ThreadsAuthenticationException("the token of the app itself has ended"));
        using var browser = app.Open();
        await browser.LogInAsync(Ada);

        var answer = await browser.LogInAsync(Ada, "/do");

        Assert.Equal((HttpStatusCode.Unauthorized, null), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Page_that_is_not_of_this_app_is_not_where_a_login_leads()
    {
        await using var app = await StartAsync(_ => throw new ThreadsAuthenticationException("ended"));
        using var browser = app.Open();

        var back = await browser.DecideAsync(Ada, login: () => browser.PostAsync("/do", "https://app.example//evil.example/form"));
        var answer = await browser.GetAsync(back.PathAndQuery);

        Assert.Equal("/", answer.Location!.OriginalString);
    }

    [Fact]
    public async Task Browser_that_takes_no_JSON_gets_the_status_and_a_text()
    {
        await using var app = await StartAsync(threads => threads.Media.GetAsync("404404404", cancellationToken: Cancel));
        using var browser = app.Open();
        await browser.LogInAsync(Ada);

        var answer = await browser.GetAsync("/do");

        Assert.Equal((HttpStatusCode.NotFound, "text/plain"), (answer.Status, answer.ContentType));
        Assert.StartsWith("Not on Threads: ", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Script_without_a_login_or_with_a_revoked_one_gets_401(bool isRevoked)
    {
        await using var app = await StartAsync(threads => threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: Cancel));
        using var browser = app.Open();
        if (isRevoked)
        {
            await browser.LogInAsync(Ada);
            Threads.Revoke(Ada);
        }

        var answer = await browser.GetAsync("/do", "application/json");

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.Status, answer.ContentType));
    }

    public static TheoryData<Exception, HttpStatusCode> Others =>
        new()
        {
            {
                new ThreadsTransportException("no answer") { IsTimeout = true },
                HttpStatusCode.GatewayTimeout
            },
            { new ThreadsTransportException("no route"), HttpStatusCode.BadGateway },
            { new ThreadsProtocolException("no JSON"), HttpStatusCode.BadGateway },
            { new ThreadsApiException("away"), HttpStatusCode.BadGateway },
            { new ThreadsInvalidRequestException("no such link"), HttpStatusCode.BadRequest },
            { new ThreadsCredentialStoreException("disk"), HttpStatusCode.InternalServerError },
            { new InvalidOperationException("bug"), HttpStatusCode.InternalServerError },
        };

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public async Task Every_other_exception_of_the_SDK_has_a_status_and_a_bug_stays_one(Exception exception, HttpStatusCode status)
    {
        await using var app = await StartAsync(_ => throw exception);
        using var browser = app.Open();
        await browser.LogInAsync(Ada);

        Assert.Equal(status, (await browser.GetAsync("/do", "application/json")).Status);
    }

    private Task<WebApp> StartAsync(Func<IThreadsClient, Task> call) =>
        WebApp.StartAsync(
            Threads,
            map: app =>
                app.MapMethods(
                    "/do",
                    [HttpMethods.Get, HttpMethods.Post],
                    async (IThreadsClient threads) =>
                    {
                        await call(threads);
                        return Results.Text("done");
                    }
                )
        );
}
