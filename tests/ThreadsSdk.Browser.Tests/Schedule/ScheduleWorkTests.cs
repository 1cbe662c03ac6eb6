using Microsoft.Playwright;
using ThreadsSdk.AspNetCore.Tests.Schedule;
using ThreadsSdk.Browser.Tests.Support;
using ThreadsSdk.Scheduling;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Schedule;

/// <summary>What people do on the page of the schedule, with the mouse.</summary>
public sealed class ScheduleWorkTests(Chromium chromium) : ScheduleBrowserTestBase(chromium)
{
    [Fact]
    public async Task Entry_of_the_calendar_leads_to_the_post_in_the_list_in_chromium_skipped_without_chromium()
    {
        Schedule.Add("17", "Good morning", "2026-05-05T08:00:00Z");
        await OpenAsync();

        await Page.Locator(".calendar").GetByText("Good morning").ClickAsync();

        Assert.EndsWith("#post-1", Page.Url);
        await Assertions.Expect(Card(1)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Post_is_moved_to_another_time_of_the_zone_in_chromium_skipped_without_chromium()
    {
        Schedule.Add("17", "Good morning", "2026-05-05T08:00:00Z");
        await OpenAsync("?zone=Europe/Berlin");
        await OpenActionsAsync(1);

        var time = Page.GetByLabel("New time of post 1, Europe/Berlin");
        await Assertions.Expect(time).ToHaveValueAsync("2026-05-05T10:00");
        await time.FillAsync("2026-05-06T07:30");
        await Button("Move post 1").ClickAsync();

        await ExpectNoticeAsync("1 post was moved.");
        await Assertions.Expect(Card(1).GetByRole(AriaRole.Heading)).ToHaveTextAsync("Wed 6 May 2026, 07:30");
    }

    [Fact]
    public async Task Posts_are_chosen_and_canceled_together_in_chromium_skipped_without_chromium()
    {
        Schedule.Add("17", "One", "2026-05-05T08:00:00Z");
        Schedule.Add("17", "Two", "2026-05-05T09:00:00Z");
        Schedule.Add("17", "Three", "2026-05-05T10:00:00Z");
        await OpenAsync();

        await Page.GetByLabel("Choose post 1").CheckAsync();
        await Page.GetByLabel("Choose post 3").CheckAsync();
        await Button("Cancel the chosen posts").ClickAsync();

        await ExpectNoticeAsync("2 posts were canceled.");
        await Assertions.Expect(Card(1).Locator(".state")).ToHaveTextAsync("Canceled");
        await Assertions.Expect(Card(2).Locator(".state")).ToHaveTextAsync("Planned");
        await Assertions.Expect(Page.GetByLabel("Choose post 1")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Parked_post_is_retried_in_chromium_skipped_without_chromium()
    {
        Schedule.Add("17", "Stuck", "2026-05-05T08:00:00Z", post => post with { State = ScheduledPostState.Parked });
        await OpenAsync();

        await Page.GetByRole(AriaRole.Region, new() { Name = "Parked, to be looked at" })
            .GetByRole(AriaRole.Button, new() { Name = "Retry post 1" })
            .ClickAsync();

        await ExpectNoticeAsync("1 post was sent to be published now.");
        await Assertions.Expect(Card(1).Locator(".state")).ToHaveTextAsync("Planned");
    }

    [Fact]
    public async Task Post_that_was_begun_meanwhile_is_left_and_the_page_goes_on_in_chromium_skipped_without_chromium()
    {
        Schedule.Add("17", "One", "2026-05-05T08:00:00Z");
        await OpenAsync("?view=month");
        await OpenActionsAsync(1);
        Schedule.Become(1, ScheduledPostState.Publishing);

        await Button("Cancel post 1").ClickAsync();

        await ExpectNoticeAsync("Post 1 was left as it is", AriaRole.Alert);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Later" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "June 2026" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task User_is_paused_and_resumed_in_chromium_skipped_without_chromium()
    {
        Schedule.Add("17", "One", "2026-05-05T08:00:00Z");
        await OpenAsync();
        await Card(1).GetByRole(AriaRole.Link, new() { Name = "User 17" }).ClickAsync();

        await Page.GetByLabel("Reason for pausing").FillAsync("On holiday");
        await Button("Pause user 17").ClickAsync();
        await ExpectNoticeAsync("1 user was paused.");
        await Assertions.Expect(Page.Locator(".users")).ToContainTextAsync("On holiday");
        await Button("Resume user 17").ClickAsync();

        await ExpectNoticeAsync("1 user was resumed.");
    }

    [Fact]
    public async Task Filter_keeps_the_days_and_chooses_state_and_zone_in_chromium_skipped_without_chromium()
    {
        Schedule.Add("17", "One", "2026-05-05T08:00:00Z");
        Schedule.Add("17", "Two", "2026-05-06T08:00:00Z", post => post with { State = ScheduledPostState.Published });
        await OpenAsync("?view=month");

        await Page.GetByLabel("State").SelectOptionAsync("Published");
        await Page.GetByLabel("Time zone").FillAsync("Asia/Tokyo");
        await Button("Show").ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "May 2026", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(Card(2)).ToContainTextAsync("Wed 6 May 2026, 17:00");
        await Assertions.Expect(Card(1)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task User_works_on_a_page_of_their_own_in_chromium_skipped_without_chromium()
    {
        Schedule.Add("17", "Mine", "2026-05-05T08:00:00Z");
        Schedule.Add("18", "Yours", "2026-05-05T08:00:00Z");
        await OpenAsync(path: ScheduleApp.Own);
        await OpenActionsAsync(1);

        await Button("Publish now post 1").ClickAsync();

        await ExpectNoticeAsync("1 post was sent to be published now.");
        await Assertions.Expect(Card(1)).ToContainTextAsync("Mon 4 May 2026, 12:00");
        await Assertions.Expect(Page.GetByText("Yours")).ToHaveCountAsync(0);
    }
}
