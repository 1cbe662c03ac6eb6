using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ThreadsSdk.AspNetCore.Tests.Schedule;
using ThreadsSdk.Browser.Tests.Support;
using ThreadsSdk.Scheduling;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Schedule;

/// <summary>Every page of the schedule, for everybody: axe-core finds nothing, and it fits a phone.</summary>
public sealed class ScheduleLookTests(Chromium chromium) : ScheduleBrowserTestBase(chromium)
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    public static TheoryData<string, string, ColorScheme> Pages =>
        [
            .. new[]
            {
                ("week", ScheduleApp.Admin),
                ("month", $"{ScheduleApp.Admin}?view=month&zone=Europe/Berlin"),
                ("day", $"{ScheduleApp.Admin}?view=day&day=2026-05-08"),
                ("all", $"{ScheduleApp.Admin}?view=all"),
                ("user", $"{ScheduleApp.Admin}?user=17&zone=Nowhere"),
                ("own", $"{ScheduleApp.Own}?did=move&count=2"),
            }.SelectMany(page =>
                new (string, string, ColorScheme)[]
                {
                    (page.Item1, page.Item2, ColorScheme.Light),
                    (page.Item1, page.Item2, ColorScheme.Dark),
                }
            ),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_is_for_everybody_in_chromium_skipped_without_chromium(string name, string path, ColorScheme scheme)
    {
        Fill();
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await OpenAsync(path: path);
        await PictureAsync(name, scheme, "wide");

        await CheckAsync();

        await Page.SetViewportSizeAsync(320, 700);
        await Page.ReloadAsync();
        await PictureAsync(name, scheme, "narrow");
        await CheckAsync();
    }

    private async Task CheckAsync()
    {
        foreach (var isOpen in new[] { false, true })
        {
            await Page.EvaluateAsync(
                $"document.querySelectorAll('details').forEach(details => details.open = {(isOpen ? "true" : "false")})"
            );
            var found = await Page.RunAxe();
            Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
            Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        }
    }

    private async Task PictureAsync(string name, ColorScheme scheme, string width) =>
        await Page.ScreenshotAsync(
            new() { Path = Path.Combine(Pictures.Folder, $"schedule-{name}-{scheme}-{width}.png"), FullPage = true }
        );

    private void Fill()
    {
        const string Ada = "17";
        const string Ben = "17841400000000018";
        Schedule.Add(
            Ada,
            "Release notes of 4.2 are out: faster builds, and fewer surprises.",
            "2026-05-04T08:00:00Z",
            post =>
                post with
                {
                    State = ScheduledPostState.Published,
                    SettledAt = new DateTimeOffset(2026, 5, 4, 8, 0, 2, TimeSpan.Zero),
                    Attempts = 1,
                    PostIds = ["18050000000000001"],
                }
        );
        Schedule.Add(Ben, "Lunch", "2026-05-04T12:00:00Z", post => post with { State = ScheduledPostState.Publishing, Attempts = 1 });
        Schedule.Add(
            Ben,
            "We are hiring: two engineers, anywhere.",
            "2026-05-04T09:30:00Z",
            post =>
                post with
                {
                    State = ScheduledPostState.Parked,
                    Problem = ScheduleProblem.Login,
                    Reason = "The login of the user has ended.",
                    Attempts = 1,
                    SettledAt = new DateTimeOffset(2026, 5, 4, 9, 30, 4, TimeSpan.Zero),
                }
        );
        Schedule.Add(
            Ada,
            "Which bread do you bake on Sundays?",
            "2026-05-05T07:00:00Z",
            post =>
                post with
                {
                    RecurringName = "bread",
                    Problem = ScheduleProblem.Quota,
                    Reason = "The budget of 250 posts in 24 hours is used up.",
                    WaitsUntil = new DateTimeOffset(2026, 5, 5, 11, 20, 0, TimeSpan.Zero),
                    EqualPostId = 1,
                }
        );
        Schedule.Add(Ada, string.Concat(Enumerable.Repeat("A long text that goes on. ", 16)), "2026-05-06T10:15:00Z");
        Schedule.Add(
            Ben,
            "Canceled because the weather changed",
            "2026-05-07T08:00:00Z",
            post => post with { State = ScheduledPostState.Canceled }
        );
        Schedule.Add(Ben, new PostChain([Post.Text("One"), Post.Text("Two"), Post.Text(Hostile)]).Plan(), "2026-05-08T16:00:00Z");
        Schedule.Add(Hostile, Hostile, "2026-05-08T17:00:00Z");
        Schedule.Add(Ada, Post.Image("https://example.com/cat.jpg", "A cat").WithText(new string('m', 120)).Plan(), "2026-05-09T06:45:00Z");
        for (var i = 0; i < 20; i++)
        {
            Schedule.Add(Ada, $"Number {i} of a busy day", $"2026-05-10T{i:00}:30:00Z");
        }

        Schedule.Set(
            new UserSchedule
            {
                UserId = Ben,
                IsPaused = true,
                Reason = "On holiday until Monday",
                PostsLeft = 241,
                RepliesLeft = 1000,
                DeletionsLeft = 100,
            }
        );
        Schedule.Set(
            new UserSchedule
            {
                UserId = Ada,
                HeldUntil = new DateTimeOffset(2026, 5, 5, 11, 20, 0, TimeSpan.Zero),
                Reason = "The quota of 24 hours is used up.",
                NextAt = new DateTimeOffset(2026, 5, 5, 11, 20, 0, TimeSpan.Zero),
                RepliesLeft = 87,
                DeletionsLeft = 100,
            }
        );
    }
}
