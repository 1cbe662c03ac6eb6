using System.Net;
using ThreadsSdk.Scheduling;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Schedule;

public sealed class SchedulePageTests : ScheduleTestBase
{
    [Fact]
    public async Task Week_shows_its_posts_in_the_calendar_and_in_the_list()
    {
        Schedule.Add("17", "Good morning", "2026-05-05T08:00:00Z");
        Schedule.Add("17", "Next week", "2026-05-11T08:00:00Z");

        var page = await GetAsync();

        Assert.Contains("4 – 10 May 2026", TextOf(page));
        Assert.Contains("""<a class="entry planned" href="#post-1">""", page);
        Assert.Contains("Tue 5 May 2026, 08:00", TextOf(page));
        Assert.Equal([1], ListOf(page));
    }

    [Theory]
    [InlineData("?view=day&day=2026-05-11", "Monday 11 May 2026", new long[] { 2 })]
    [InlineData("?view=week&day=2026-05-11", "11 – 17 May 2026", new long[] { 2 })]
    [InlineData("?view=week&day=2026-06-01", "1 – 7 June 2026", new long[] { })]
    [InlineData("?view=week&day=2026-12-29", "28 December 2026 – 3 January 2027", new long[] { })]
    [InlineData("?view=month", "May 2026", new long[] { 1, 2 })]
    [InlineData("?view=month&day=2027-02-10", "February 2027", new long[] { 3 })]
    [InlineData("?view=all&state=planned", "All times", new long[] { 1, 2, 3 })]
    [InlineData("?view=all", "All times", new long[] { 3, 2, 1 })]
    public async Task Period_of_the_address_is_shown(string query, string title, long[] posts)
    {
        Schedule.Add("17", "May", "2026-05-05T08:00:00Z");
        Schedule.Add("17", "Next week", "2026-05-11T08:00:00Z");
        Schedule.Add("17", "Next year", "2027-02-01T08:00:00Z");

        var page = await GetAsync(query);

        Assert.Contains(title, TextOf(page));
        Assert.Equal(posts, ListOf(page));
    }

    [Fact]
    public async Task Times_and_days_are_those_of_the_zone_in_the_address()
    {
        Schedule.Add("17", "Late in Berlin", "2026-05-10T22:30:00Z");
        Schedule.Add("17", "Early in Tokyo", "2026-05-03T15:30:00Z");

        Assert.Equal([1], ListOf(await GetAsync()));
        Assert.Empty(ListOf(await GetAsync("?zone=Europe/Berlin")));
        var tokyo = await GetAsync("?zone=Asia/Tokyo");
        Assert.Equal([2], ListOf(tokyo));
        Assert.Contains("Mon 4 May 2026, 00:30", TextOf(tokyo));
        Assert.Contains("""<time datetime="2026-05-03T15:30:00Z">""", tokyo);
    }

    [Fact]
    public async Task Day_on_which_the_clocks_change_has_all_its_hours()
    {
        Schedule.Add("17", "First", "2026-10-24T22:00:00Z");
        Schedule.Add("17", "Two o'clock", "2026-10-25T00:30:00Z");
        Schedule.Add("17", "Two o'clock again", "2026-10-25T01:30:00Z");
        Schedule.Add("17", "Last", "2026-10-25T22:59:59Z");
        Schedule.Add("17", "Next day", "2026-10-25T23:00:00Z");

        Assert.Equal([1, 2, 3, 4], ListOf(await GetAsync("?zone=Europe/Berlin&view=day&day=2026-10-25")));
    }

    [Theory]
    [InlineData("?zone=Europe/Atlantis", "There is no such time zone")]
    [InlineData("?zone=W.%20Europe%20Standard%20Time", "There is no such time zone")]
    [InlineData("?zone=/dev/zero", "There is no such time zone")]
    [InlineData("?zone=../../etc/passwd", "There is no such time zone")]
    [InlineData("?view=year", "The view in the address is")]
    [InlineData("?day=2026-02-30", "The day in the address is")]
    [InlineData("?day=0001-01-01", "The day in the address is")]
    [InlineData("?state=3", "The state in the address is")]
    [InlineData("?user=%00", "The user in the address is")]
    [InlineData("?after=99999999999999999999-1", "The after in the address is")]
    public async Task Address_that_cannot_be_read_is_told_and_the_rest_is_shown(string query, string problem)
    {
        Schedule.Add("17", "Good morning", "2026-05-05T08:00:00Z");

        using var response = await SendAsync(ScheduleApp.Admin + query);
        var page = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(problem, TextOf(page));
        Assert.Equal([1], ListOf(page));
    }

    [Fact]
    public async Task List_and_calendar_are_limited_to_a_user_and_a_state()
    {
        Schedule.Add("17", "Mine", "2026-05-05T08:00:00Z");
        Schedule.Add("18", "Yours", "2026-05-05T09:00:00Z");
        Schedule.Add("17", "Out", "2026-05-05T10:00:00Z", post => post with { State = ScheduledPostState.Published, PostIds = ["9001"] });

        var mine = await GetAsync("?user=17");
        var done = await GetAsync("?user=17&state=published");

        Assert.Equal([1, 3], ListOf(mine));
        Assert.DoesNotContain("Yours", mine);
        Assert.Equal([3], ListOf(done));
        Assert.DoesNotContain("Mine", done);
        Assert.Contains("On Threads: 9001", TextOf(done));
    }

    [Fact]
    public async Task Parked_post_of_any_time_is_shown_first_with_its_reason_and_what_to_do()
    {
        Schedule.Add(
            "17",
            "Stuck",
            "2026-01-05T08:00:00Z",
            post =>
                post with
                {
                    State = ScheduledPostState.Parked,
                    Problem = ScheduleProblem.Login,
                    Reason = "The login of user 17 has ended.",
                    Attempts = 2,
                }
        );

        var text = TextOf(await GetAsync());

        Assert.Contains("Parked, to be looked at", text);
        Assert.Contains("Login needed.", text);
        Assert.Contains("The login of user 17 has ended.", text);
        Assert.Contains("Have the user log in again, then retry it.", text);
        Assert.Contains("2 attempts", text);
        Assert.Contains("Retry", text);
    }

    [Fact]
    public async Task Post_that_waits_says_why_and_until_when()
    {
        Schedule.Add(
            "17",
            "Later",
            "2026-05-05T08:00:00Z",
            post =>
                post with
                {
                    Problem = ScheduleProblem.Quota,
                    Reason = "The user has 250 posts in 24 hours.",
                    WaitsUntil = new DateTimeOffset(2026, 5, 5, 20, 15, 0, TimeSpan.Zero),
                }
        );

        var text = TextOf(await GetAsync());

        Assert.Contains("Quota used up.", text);
        Assert.Contains("It is tried again  Tue 5 May 2026, 20:15", text);
    }

    [Fact]
    public async Task Users_who_are_paused_or_held_are_shown_with_what_is_left_of_their_budget()
    {
        Schedule.Set(
            new UserSchedule
            {
                UserId = "17",
                IsPaused = true,
                Reason = "On holiday",
                PostsLeft = 12,
                RepliesLeft = 34,
                DeletionsLeft = 56,
            }
        );
        Schedule.Set(new UserSchedule { UserId = "18", HeldUntil = new DateTimeOffset(2026, 5, 4, 18, 0, 0, TimeSpan.Zero) });
        Schedule.Set(new UserSchedule { UserId = "19" });

        var text = TextOf(await GetAsync());

        Assert.Contains("Paused or held users", text);
        Assert.Contains("On holiday", text);
        Assert.Contains("Left within 24 hours: 12 posts", text);
        Assert.Contains("34 replies", text);
        Assert.Contains("Held until  Mon 4 May 2026, 18:00", text);
        Assert.DoesNotContain("user=19", await GetAsync());
        Assert.Contains("Running", TextOf(await GetAsync("?user=19")));
    }

    [Fact]
    public async Task Page_has_50_posts_and_leads_to_the_next_until_all_were_seen_once()
    {
        for (var i = 0; i < 120; i++)
        {
            Schedule.Add("17", $"Post {i}", i % 2 == 0 ? "2026-05-05T08:00:00Z" : "2026-05-06T08:00:00Z");
        }

        var page = await GetAsync();
        var seen = ListOf(page).ToList();
        while (LinkTo(page, "Next page") is { Length: > 0 } next)
        {
            page = await GetAsync(path: next);
            seen.AddRange(ListOf(page));
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
        Assert.Equal([119, 1], [seen[59], seen[60] - 1]);
        Assert.Contains("First page", TextOf(page));
    }

    [Fact]
    public async Task Page_asks_for_no_more_than_it_shows()
    {
        for (var i = 0; i < 300; i++)
        {
            Schedule.Add("17", $"Post {i}", "2026-05-05T08:00:00Z");
        }

        Schedule.Add("17", "On the last day", "2026-05-31T08:00:00Z");

        var page = await GetAsync("?view=month");

        Assert.All(Schedule.Queries, query => Assert.InRange(query.Limit ?? int.MaxValue, 1, 51));
        Assert.Contains("On the last day", TextOf(page));
        Assert.Contains("More posts of Tue 5 May", TextOf(page).Replace("  ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_of_the_calendar_that_is_not_in_the_list_leads_to_a_list_that_begins_with_it()
    {
        for (var i = 0; i < 60; i++)
        {
            Schedule.Add("17", $"Post {i}", "2026-05-05T08:00:00Z");
        }

        Schedule.Add("17", "Far down", "2026-05-07T08:00:00Z");
        Schedule.Add("17", "Further down", "2026-05-07T08:00:00Z");

        var page = await GetAsync();
        var link = WebUtility.HtmlDecode(
            System.Text.RegularExpressions.Regex.Match(page, """class="entry planned" href="([^"]*)#post-62">""").Groups[1].Value
        );

        Assert.Equal([62], ListOf(await GetAsync(path: link)));
    }

    [Fact]
    public async Task Chain_and_long_text_are_shown_as_a_whole_below_their_beginning()
    {
        Schedule.Add("17", new PostChain([Post.Text("First"), Post.Text("Second")]).Plan(), "2026-05-05T08:00:00Z");
        Schedule.Add("17", new string('m', 400), "2026-05-05T09:00:00Z");

        var text = TextOf(await GetAsync());

        Assert.Contains("Chain of 2 posts", text);
        Assert.Contains("Second", text);
        Assert.Contains(new string('m', 400), text);
        Assert.Contains(new string('m', 159) + "…", text);
    }
}
