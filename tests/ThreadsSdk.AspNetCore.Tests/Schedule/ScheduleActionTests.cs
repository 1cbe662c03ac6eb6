using System.Net;
using ThreadsSdk.Scheduling;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Schedule;

public sealed class ScheduleActionTests : ScheduleTestBase
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Post_is_moved_to_a_time_of_the_zone_and_the_browser_comes_back_to_the_page()
    {
        Schedule.Add("17", "Good morning", "2026-05-05T08:00:00Z");

        using var response = await PostAsync(
            "move?view=month&day=2026-05-04&zone=Europe/Berlin&user=17",
            ("post", "1:planned"),
            ("at", "2026-05-06T10:30")
        );

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(new DateTimeOffset(2026, 5, 6, 8, 30, 0, TimeSpan.Zero), Schedule[1].At);
        var back = response.Headers.Location!.OriginalString;
        Assert.StartsWith("/admin/schedule?view=month&day=2026-05-04&zone=Europe%2FBerlin&user=17&", back);
        Assert.Contains("1 post was moved.", TextOf(await GetAsync(path: back)));
    }

    [Theory]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    public async Task Time_that_the_clocks_skip_is_the_next_there_is_and_of_two_it_is_the_first(string local, string moment)
    {
        Schedule.Add("17", "Good morning", "2026-05-05T08:00:00Z");

        using var response = await PostAsync("move?zone=Europe/Berlin", ("post", "1:planned"), ("at", local));

        Assert.Equal(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), Schedule[1].At);
    }

    [Fact]
    public async Task Several_posts_are_canceled_at_once()
    {
        Schedule.Add("17", "One", "2026-05-05T08:00:00Z");
        Schedule.Add("18", "Two", "2026-05-05T09:00:00Z");
        Schedule.Add("18", "Three", "2026-05-05T10:00:00Z");

        using var response = await PostAsync("cancel", ("post", "1:planned"), ("post", "3:planned"));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(
            [ScheduledPostState.Canceled, ScheduledPostState.Planned, ScheduledPostState.Canceled],
            [Schedule[1].State, Schedule[2].State, Schedule[3].State]
        );
        Assert.Contains("2 posts were canceled.", TextOf(await GetAsync(path: response.Headers.Location!.OriginalString)));
    }

    [Theory]
    [InlineData(ScheduledPostState.Planned, "planned")]
    [InlineData(ScheduledPostState.Parked, "parked")]
    public async Task Post_is_published_now_and_parked_one_retried(ScheduledPostState state, string key)
    {
        Schedule.Add("17", "Good morning", "2026-05-09T08:00:00Z", post => post with { State = state });

        using var response = await PostAsync("run", ("post", $"1:{key}"));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal((ScheduledPostState.Planned, Noon), (Schedule[1].State, Schedule[1].At));
    }

    [Fact]
    public async Task User_is_paused_with_a_reason_and_resumed()
    {
        Schedule.Add("17", "Good morning", "2026-05-05T08:00:00Z");

        using var paused = await PostAsync("pause", ("user", "17"), ("reason", " On holiday "));
        Assert.Equal(HttpStatusCode.SeeOther, paused.StatusCode);
        Assert.Contains("On holiday", TextOf(await GetAsync()));

        using var resumed = await PostAsync("resume", ("user", "17"));
        Assert.Equal(HttpStatusCode.SeeOther, resumed.StatusCode);
        Assert.DoesNotContain("On holiday", TextOf(await GetAsync()));
    }

    [Theory]
    [InlineData("move")]
    [InlineData("run")]
    [InlineData("cancel")]
    public async Task Nothing_is_changed_when_one_of_the_posts_is_not_what_the_person_saw(string action)
    {
        Schedule.Add("17", "One", "2026-05-05T08:00:00Z");
        Schedule.Add("17", "Two", "2026-05-05T09:00:00Z");
        var before = Schedule[1];
        Schedule.Become(2, ScheduledPostState.Publishing);

        using var response = await PostAsync(action, ("post", "1:planned"), ("post", "2:planned"), ("at", "2026-05-06T10:30"));
        var page = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(before, Schedule[1]);
        Assert.Contains("Post 2 was left as it is: it was “Planned”, and is “Being published” now.", TextOf(page));
        Assert.Contains("Nothing was changed.", TextOf(page));
        Assert.Equal([1, 2], ListOf(page));
        Assert.Contains("""action="/admin/schedule/cancel?view=week""", page);
    }

    [Fact]
    public async Task Post_that_was_parked_since_the_person_saw_it_is_not_published()
    {
        Schedule.Add("17", "One", "2026-05-05T08:00:00Z", post => post with { State = ScheduledPostState.Parked });

        using var response = await PostAsync("run", ("post", "1:planned"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(ScheduledPostState.Parked, Schedule[1].State);
    }

    [Fact]
    public async Task Post_that_a_worker_begins_at_that_moment_is_left_and_the_others_are_told()
    {
        Schedule.Add("17", "One", "2026-05-05T08:00:00Z");
        Schedule.Add("17", "Two", "2026-05-05T09:00:00Z");
        Schedule.Changing = id => Schedule.Become(2, ScheduledPostState.Publishing);

        using var response = await PostAsync("cancel", ("post", "1:planned"), ("post", "2:planned"));
        var text = TextOf(await response.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Post 2 was left as it is", text);
        Assert.Contains("1 post was canceled.", text);
    }

    [Theory]
    [InlineData("published")]
    [InlineData("canceled")]
    [InlineData("publishing")]
    public async Task Post_that_is_done_or_in_work_cannot_be_changed(string key)
    {
        var state = Enum.Parse<ScheduledPostState>(key, ignoreCase: true);
        Schedule.Add("17", "One", "2026-05-05T08:00:00Z", post => post with { State = state });

        using var response = await PostAsync("run", ("post", $"1:{key}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.DoesNotContain("Publish now", await GetAsync());
    }

    [Fact]
    public async Task Post_or_user_that_is_not_there_is_told()
    {
        using var post = await PostAsync("run", ("post", "7:planned"));
        using var user = await PostAsync("pause", ("user", "7"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, post.StatusCode);
        Assert.Contains("Post 7 is not in the schedule.", TextOf(await post.Content.ReadAsStringAsync(Cancel)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, user.StatusCode);
    }

    [Fact]
    public async Task User_who_is_paused_already_or_not_any_more_is_told()
    {
        Schedule.Set(
            new UserSchedule
            {
                UserId = "17",
                IsPaused = true,
                Reason = "On holiday",
            }
        );
        Schedule.Set(new UserSchedule { UserId = "18" });

        using var again = await PostAsync("pause", ("user", "17"), ("reason", "Another"));
        using var running = await PostAsync("resume", ("user", "18"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, running.StatusCode);
        Assert.Contains("On holiday", TextOf(await GetAsync()));
    }

    [Theory]
    [InlineData("move", "post=1:planned")]
    [InlineData("move", "post=1:planned&at=tomorrow")]
    [InlineData("move", "post=1:planned&at=9999-12-31T23:59")]
    [InlineData("cancel", "")]
    [InlineData("cancel", "post=1")]
    [InlineData("cancel", "post=1:2")]
    [InlineData("cancel", "post=-1:planned")]
    [InlineData("cancel", "post=1:planned&post=1:parked")]
    [InlineData("pause", "user=")]
    [InlineData("pause", "user=%00")]
    [InlineData("pause", "user=17&reason=a%00b")]
    public async Task Form_that_the_page_does_not_send_changes_nothing(string action, string form)
    {
        var before = Schedule.Add("17", "One", "2026-05-05T08:00:00Z");
        var request = new HttpRequestMessage(HttpMethod.Post, $"{ScheduleApp.Admin}/{action}")
        {
            Content = new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"),
        };

        using var response = await SendAsync(request, "admin", threads: null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Nothing was changed.", TextOf(await response.Content.ReadAsStringAsync(Cancel)));
        Assert.Equal(before, Schedule[1]);
    }

    [Fact]
    public async Task Body_that_is_no_form_or_names_too_many_posts_changes_nothing()
    {
        for (var i = 0; i < 101; i++)
        {
            Schedule.Add("17", $"Post {i}", "2026-05-05T08:00:00Z");
        }

        var json = new HttpRequestMessage(HttpMethod.Post, $"{ScheduleApp.Admin}/cancel") { Content = new StringContent("{}") };
        using var unread = await SendAsync(json, "admin", threads: null);
        using var many = await PostAsync("cancel", [.. Enumerable.Range(1, 101).Select(id => ("post", $"{id}:planned"))]);
        using var more = await PostAsync("cancel", [.. Enumerable.Range(1, 1000).Select(id => ("post", $"{id}:planned"))]);

        Assert.Equal(HttpStatusCode.BadRequest, unread.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, more.StatusCode);
        Assert.Equal(ScheduledPostState.Planned, Schedule[1].State);
    }

    [Fact]
    public async Task Action_is_no_link()
    {
        using var response = await SendAsync($"{ScheduleApp.Admin}/cancel?post=1:planned");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
