using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Drains;
using ThreadsSdk.Scheduling.Lanes;
using ThreadsSdk.Scheduling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

public abstract class DrainingTests(PostgresServer? server) : ScheduleTest(server)
{
    [Fact]
    public async Task What_is_due_is_published_in_order()
    {
        await PlanAsync("ann", "Third", Now);
        await PlanAsync("ann", "Second", Now.AddMinutes(-1));
        await PlanAsync("ann", "First", Now.AddMinutes(-2));
        await PlanAsync("ann", "Later", Now.AddHours(1));

        await WorkAsync();

        Assert.Equal(["First", "Second", "Third"], Publisher.Texts);
        var posts = await ListAsync();
        Assert.Equal(
            [ScheduledPostState.Published, ScheduledPostState.Published, ScheduledPostState.Published, ScheduledPostState.Planned],
            posts.Select(static post => post.State)
        );
        Assert.Single(posts[0].PostIds);
        Assert.Equal(Now.AddHours(1), (await Scheduler.FindUserAsync("ann", Cancel))!.NextAt);
        Assert.False(await HasStrandedLanesAsync());
    }

    [Fact]
    public async Task Post_is_published_once_however_many_look()
    {
        await PlanAsync("ann", "Hello", Now);

        await WorkAsync();
        await WorkAsync();

        Assert.Equal(["Hello"], Publisher.Texts);
    }

    [Fact]
    public async Task Moved_post_is_published_at_its_new_moment_and_a_canceled_one_never()
    {
        var later = await PlanAsync("ann", "Moved", Now.AddHours(5));
        var gone = await PlanAsync("ann", "Canceled", Now);
        await Scheduler.CancelAsync(gone.Id, Cancel);
        await Scheduler.MoveAsync(later.Id, Now, Cancel);

        await WorkAsync();

        Assert.Equal(["Moved"], Publisher.Texts);
        Assert.False(await HasStrandedLanesAsync());
    }

    [Fact]
    public async Task Post_can_be_run_now()
    {
        var later = await PlanAsync("ann", "Hello", Now.AddHours(5));

        await Scheduler.RunNowAsync(later.Id, Cancel);
        await WorkAsync();

        Assert.Equal(["Hello"], Publisher.Texts);
    }

    [Fact]
    public async Task Paused_user_waits_and_others_do_not()
    {
        await Scheduler.PauseAsync("ann", "on holiday", Cancel);
        await PlanAsync("ann", "Ann", Now);
        await PlanAsync("ben", "Ben", Now);

        await WorkAsync();
        Assert.Equal(["Ben"], Publisher.Texts);
        Assert.Equal(
            (true, "on holiday"),
            (await Scheduler.FindUserAsync("ann", Cancel)) is { } user ? (user.IsPaused, user.Reason) : default
        );

        Assert.True(await Scheduler.ResumeAsync("ann", Cancel));
        Assert.False(await Scheduler.ResumeAsync("ann", Cancel));
        await WorkAsync();
        Assert.Equal(["Ben", "Ann"], Publisher.Texts);
    }

    [Fact]
    public async Task User_who_is_paused_between_two_posts_keeps_the_second()
    {
        await PlanAsync("ann", "First", Now.AddMinutes(-1));
        await PlanAsync("ann", "Second", Now);
        Publisher.Meanwhile = (_, _, _) => Scheduler.PauseAsync("ann", null, Cancel);

        await WorkAsync();

        Assert.Equal(["First"], Publisher.Texts);
        await Scheduler.ResumeAsync("ann", Cancel);
        await WorkAsync();
        Assert.Equal(["First", "Second"], Publisher.Texts);
    }

    [Fact]
    public async Task What_is_planned_while_its_lane_is_drained_is_not_missed()
    {
        await PlanAsync("ann", "First", Now);
        Publisher.Meanwhile = async (post, _, _) =>
        {
            if (Publisher.Published.IsEmpty)
            {
                await PlanAsync("ann", "Second", Now);
                await PlanAsync("ann", "Later", Now.AddHours(1));
            }
        };

        await WorkAsync();

        Assert.Equal(["First", "Second"], Publisher.Texts);
        Assert.Equal(Now.AddHours(1), (await Scheduler.FindUserAsync("ann", Cancel))!.NextAt);
        Assert.False(await HasStrandedLanesAsync());
    }

    [Fact]
    public async Task Worker_that_wakes_after_another_took_its_lane_changes_nothing()
    {
        var planned = await PlanAsync("ann", "Hello", Now);
        var lane = Assert.Single(await Lanes.TakeAsync(1, TimeSpan.Zero, TimeSpan.Zero, Cancel));
        var begun = await Lanes.BeginAsync(lane, Cancel);

        // The lease was over at once, and another worker goes on.
        await WorkAsync();

        Assert.False(await Lanes.SaveJournalAsync(lane, begun!.Id, "{}", Cancel));
        Assert.Null((await Lanes.SettleAsync(lane, begun.Id, new PostSettlement(ScheduledPostState.Parked), false, Cancel)).Outlook);
        Assert.False(await Lanes.RenewAsync(lane, LaneRun.Lease, Cancel));
        Assert.Null(await Lanes.BeginAsync(lane, Cancel));
        await Lanes.GiveBackAsync(lane, null, yields: false, null, Cancel);
        var post = await Scheduler.FindAsync(planned.Id, Cancel);
        Assert.Equal((ScheduledPostState.Published, 2), (post!.State, post.Attempts));
    }

    [Fact]
    public async Task Journal_of_a_worker_that_died_is_gone_on_with()
    {
        await PlanAsync("ann", "Hello", Now);
        var lane = Assert.Single(await Lanes.TakeAsync(1, TimeSpan.Zero, TimeSpan.Zero, Cancel));
        var begun = await Lanes.BeginAsync(lane, Cancel);
        await new LaneJournal(Lanes, lane, begun!).SaveAsync(Journal(), Cancel);
        PublishJournal? found = null;
        Publisher.Meanwhile = async (_, journals, cancel) => found = await journals.LoadAsync("schedule:1", cancel);

        await WorkAsync();

        Assert.Equal(1, found?.Revision);
        Assert.Equal(["Hello"], Publisher.Texts);
    }

    [Fact]
    public async Task Failure_that_passes_holds_the_user_and_nobody_else()
    {
        var planned = await PlanAsync("ann", "First", Now.AddMinutes(-1));
        await PlanAsync("ann", "Second", Now);
        await PlanAsync("ben", "Ben", Now);
        Publisher.Decide = post =>
            post is { UserId: "ann", Attempts: 1 } && post.Id == planned.Id
                ? PublishOutcome.Again(ScheduleProblem.Passing, TimeSpan.FromHours(1), "Threads is away.", hasBegun: true)
                : null;

        await WorkAsync();

        Assert.Equal(["Ben"], Publisher.Texts);
        var waiting = await Scheduler.FindAsync(planned.Id, Cancel);
        Assert.Equal(
            (ScheduledPostState.Publishing, ScheduleProblem.Passing, "Threads is away."),
            (waiting!.State, waiting.Problem, waiting.Reason)
        );
        Assert.NotNull(waiting.WaitsUntil);
        Assert.NotNull((await Scheduler.FindUserAsync("ann", Cancel))!.HeldUntil);
        await Assert.ThrowsAsync<ScheduleConflictException>(() => Scheduler.CancelAsync(planned.Id, Cancel));
    }

    [Fact]
    public async Task Parked_post_does_not_hold_those_behind_it_and_can_be_retried()
    {
        var planned = await PlanAsync("ann", "First", Now.AddMinutes(-1));
        await PlanAsync("ann", "Second", Now);
        Publisher.Decide = static post =>
            post.Attempts == 1 && PublishPlanJson.Parse(post.Plan).Posts[0].Options.Text == "First"
                ? PublishOutcome.Parked(ScheduleProblem.Login, "Log in again.")
                : null;

        await WorkAsync();

        var parked = await Scheduler.FindAsync(planned.Id, Cancel);
        Assert.Equal((ScheduledPostState.Parked, ScheduleProblem.Login, "Log in again."), (parked!.State, parked.Problem, parked.Reason));
        Assert.Equal(["Second"], Publisher.Texts);

        Publisher.Decide = static _ => null;
        await Scheduler.RunNowAsync(planned.Id, Cancel);
        await WorkAsync();
        Assert.Equal(["Second", "First"], Publisher.Texts);
    }

    [Fact]
    public async Task Post_that_is_later_than_it_may_be_is_parked()
    {
        var planned = await PlanAsync("ann", "Old news", Now.AddHours(-3));

        await WorkAsync(lateUpTo: TimeSpan.FromHours(1));

        var parked = await Scheduler.FindAsync(planned.Id, Cancel);
        Assert.Equal((ScheduledPostState.Parked, ScheduleProblem.Late), (parked!.State, parked.Problem));
        Assert.Empty(Publisher.Texts);
    }

    [Fact]
    public async Task Summary_counts_what_is_due_and_what_is_parked()
    {
        await PlanAsync("ann", "Due", Now.AddMinutes(-5));
        await PlanAsync("ann", "Later", Now.AddHours(1));
        await PlanAsync("ben", "Of one who is paused", Now.AddHours(-1));
        await Scheduler.PauseAsync("ben", null, Cancel);
        await PlanAsync("cleo", "To be parked", Now.AddHours(-3));
        Publisher.Decide = static post => post.UserId == "cleo" ? PublishOutcome.Parked(ScheduleProblem.Refused, "No.") : null;

        var before = await Scheduler.SummarizeAsync(Cancel);
        await WorkAsync();
        var after = await Scheduler.SummarizeAsync(Cancel);

        Assert.Equal((2, 0), (before.Due, before.Parked));
        Assert.InRange(before.LongestDue, TimeSpan.FromHours(3), TimeSpan.FromHours(3.1));
        Assert.Equal((0, TimeSpan.Zero, 1), (after.Due, after.LongestDue, after.Parked));
    }

    [Fact]
    public async Task Quota_moves_what_does_not_fit()
    {
        Publisher.Quotas = new QuotaReading(Posts: 3, PostsUsed: 1, Replies: 10, RepliesUsed: 0);
        foreach (var i in Enumerable.Range(1, 4))
        {
            await PlanAsync("ann", $"Post {i}", Now.AddSeconds(-10 + i));
        }

        await PlanAsync("ben", "Ben", Now);

        await WorkAsync();

        Assert.Equal(["Post 1", "Post 2", "Ben"], Publisher.Texts);
        var moved = (await ListAsync(new ScheduleQuery { UserId = "ann", State = ScheduledPostState.Planned }))[0];
        Assert.Equal(ScheduleProblem.Quota, moved.Problem);
        Assert.Contains("3 of 3 posts", moved.Reason, StringComparison.Ordinal);
        var user = await Scheduler.FindUserAsync("ann", Cancel);
        Assert.Equal(0, user!.PostsLeft);
        Assert.True(user.HeldUntil > Now.AddMinutes(10));
        Assert.Equal(["ann"], (await StoppedAsync()).Select(static stopped => stopped.UserId));
        await Scheduler.CancelAsync(moved.Id, Cancel);
    }

    [Fact]
    public async Task Refusal_that_nothing_explains_has_the_quota_asked()
    {
        await PlanAsync("ann", "Hello", Now);
        Publisher.Quotas = new QuotaReading(250, 0, 1000, 0);
        Publisher.Decide = _ =>
        {
            Publisher.Quotas = new QuotaReading(250, 250, 1000, 0);
            return PublishOutcome.Parked(ScheduleProblem.Refused, "Threads refuses.") with { MayBeQuota = true };
        };

        await WorkAsync();

        Assert.Equal(ScheduleProblem.Quota, Assert.Single(await ListAsync()).Problem);
        Assert.Equal(2, Publisher.QuotaReadings);
    }

    private static PublishJournal Journal() =>
        PublishJournal.FromJson(
            """{"version":1,"revision":1,"id":"schedule:1","user_id":"ann","posts":[{"plan":{"kind":"TEXT","options":{}}}]}"""
        );

    private async Task<List<UserSchedule>> StoppedAsync()
    {
        List<UserSchedule> users = [];
        await foreach (var user in Scheduler.ListStoppedUsersAsync(Cancel))
        {
            users.Add(user);
        }

        return users;
    }
}

public sealed class DrainingOnSqliteTests() : DrainingTests(null);

public sealed class DrainingOnPostgresTests(PostgresServer server) : DrainingTests(server);
