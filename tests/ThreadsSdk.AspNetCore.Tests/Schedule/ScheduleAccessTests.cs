using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Scheduling;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Schedule;

public sealed class ScheduleAccessTests : ScheduleTestBase
{
    private static readonly KeyValuePair<string, string>[] First = [new("post", "1:planned")];

    [Fact]
    public async Task Nobody_sees_or_changes_a_schedule_who_is_not_logged_in()
    {
        Schedule.Add("17", "Private", "2026-05-05T08:00:00Z");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(SendAsync(ScheduleApp.Admin, user: null)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(SendAsync(ScheduleApp.Own, user: null)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(PostAsync("cancel", First, user: null)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(PostAsync("cancel", First, user: null, path: ScheduleApp.Own)));
        Assert.Equal(ScheduledPostState.Planned, Schedule[1].State);
    }

    [Fact]
    public async Task Policy_of_the_app_decides_who_sees_all_posts()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(SendAsync(ScheduleApp.Admin, user: "ada", threads: "17")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(PostAsync("cancel", First, user: "ada", threads: "17")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(SendAsync(ScheduleApp.Admin, user: "admin", threads: "17")));
    }

    [Fact]
    public async Task Without_a_policy_people_of_the_app_see_all_posts_and_users_of_Threads_none()
    {
        await using var app = await ScheduleApp.StartAsync(app => app.MapThreadsSchedule("/plain"));
        app.Schedule.Add("17", "Private", "2026-05-05T08:00:00Z");

        Assert.Equal(HttpStatusCode.OK, (await GetFromAsync(app, "/plain", "bob", threads: null)).Status);
        var (status, text) = await GetFromAsync(app, "/plain", "ada", threads: "18");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("RequireAuthorization", text);
        Assert.DoesNotContain("Private", text);
    }

    [Fact]
    public async Task Page_that_is_opened_to_everybody_serves_nobody()
    {
        await using var app = await ScheduleApp.StartAsync(app =>
        {
            app.MapThreadsSchedule("/open").AllowAnonymous();
            app.MapThreadsUserSchedule("/open-own").AllowAnonymous();
        });

        Assert.Equal(HttpStatusCode.Forbidden, (await GetFromAsync(app, "/open", "admin", threads: null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetFromAsync(app, "/open-own", "ada", threads: "17")).Status);
    }

    [Fact]
    public async Task User_sees_only_their_own_posts_whatever_the_address_says()
    {
        Schedule.Add("17", "Mine", "2026-05-05T08:00:00Z");
        Schedule.Add("18", "Yours", "2026-05-05T09:00:00Z");
        Schedule.Add("18", "Stuck", "2026-05-05T09:00:00Z", post => post with { State = ScheduledPostState.Parked });
        Schedule.Set(
            new UserSchedule
            {
                UserId = "18",
                IsPaused = true,
                Reason = "Secret",
            }
        );

        foreach (var query in new[] { "", "?user=18", "?view=all&user=18", "?view=all&state=parked" })
        {
            var page = await GetAsync(query, ScheduleApp.Own, threads: "17");
            Assert.DoesNotContain("Yours", page);
            Assert.DoesNotContain("Stuck", page);
            Assert.DoesNotContain("Secret", page);
        }

        Assert.Equal([1], ListOf(await GetAsync("?user=18", ScheduleApp.Own, threads: "17")));
    }

    [Fact]
    public async Task User_changes_only_their_own_posts()
    {
        Schedule.Add("17", "Mine", "2026-05-05T08:00:00Z");
        Schedule.Add("18", "Yours", "2026-05-05T09:00:00Z");

        using var mine = await PostAsync("cancel", First, "ada", "17", ScheduleApp.Own);
        using var yours = await PostAsync("cancel", [new("post", "2:planned")], "ada", "17", ScheduleApp.Own);
        using var pause = await PostAsync("pause", [new("user", "18")], "ada", "17", ScheduleApp.Own);
        using var own = await PostAsync("pause", [new("user", "17")], "ada", "17", ScheduleApp.Own);

        Assert.Equal(HttpStatusCode.SeeOther, mine.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, yours.StatusCode);
        Assert.Contains("Post 2 is not in the schedule.", TextOf(await yours.Content.ReadAsStringAsync(Cancel)));
        Assert.Equal(ScheduledPostState.Planned, Schedule[2].State);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pause.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, own.StatusCode);
        Assert.Contains("Paused", TextOf(await GetAsync(path: ScheduleApp.Own, threads: "17")));
    }

    [Fact]
    public async Task Page_of_a_user_is_for_those_who_log_in_with_Threads() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(SendAsync(ScheduleApp.Own, user: "bob")));

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.SeeOther)]
    public async Task Form_of_another_site_changes_nothing(string header, string value, HttpStatusCode status)
    {
        Schedule.Add("17", "Mine", "2026-05-05T08:00:00Z");

        Assert.Equal(status, await StatusAsync(PostAsync("cancel", First, header: (header, value))));
        Assert.Equal(status == HttpStatusCode.SeeOther, Schedule[1].State == ScheduledPostState.Canceled);
    }

    [Fact]
    public void App_without_a_schedule_is_told_how_to_get_one()
    {
        using var app = WebApplication.CreateSlimBuilder().Build();

        var e = Assert.Throws<InvalidOperationException>(() => app.MapThreadsSchedule("/schedule"));

        Assert.Contains("AddThreadsScheduling", e.Message);
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        return response.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetFromAsync(ScheduleApp app, string path, string user, string? threads)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(Support.HeaderLogin.Name, user);
        if (threads is not null)
        {
            request.Headers.Add(Support.HeaderLogin.ThreadsName, threads);
        }

        using var response = await app.Http.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }
}
