using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Scheduling.Housekeeping;
using ThreadsSdk.Scheduling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

public abstract class RecurringTests(PostgresServer? server) : ScheduleTest(server)
{
    [Fact]
    public async Task Next_post_is_planned_ahead()
    {
        var recurring = await RepeatAsync("weekly", "0 9 * * MON");

        var planned = Assert.Single(await ListAsync());
        Assert.Equal((recurring.NextAt, "weekly"), (planned.At, planned.RecurringName));
        Assert.Equal((DayOfWeek.Monday, 9), (planned.At.DayOfWeek, planned.At.Hour));
        Assert.Equal(0, await PlanDueAsync());
    }

    [Fact]
    public async Task Text_can_be_given_in_the_five_fields_of_crontab_and_in_six()
    {
        var five = await RepeatAsync("five", "30 8 * * 1-5");
        var six = await RepeatAsync("six", "0 30 8 ? * MON-FRI");

        Assert.Equal(six.NextAt, five.NextAt);
    }

    [Fact]
    public async Task Recurring_post_that_is_saved_again_takes_the_place_of_the_first()
    {
        await RepeatAsync("news", "0 9 * * MON");
        var again = await RepeatAsync("news", "0 10 * * TUE");

        var planned = Assert.Single(await ListAsync());
        Assert.Equal(again.NextAt, planned.At);
        Assert.Equal("0 10 * * TUE", Assert.Single(await RecurringAsync()).Cron);
    }

    [Fact]
    public async Task Recurring_post_that_ends_takes_its_next_one_with_it()
    {
        await RepeatAsync("news", "0 9 * * MON");

        Assert.True(await Scheduler.StopRepeatingAsync("ann", "news", Cancel));
        Assert.False(await Scheduler.StopRepeatingAsync("ann", "news", Cancel));

        Assert.Empty(await ListAsync());
        Assert.Empty(await RecurringAsync());
    }

    [Theory]
    [InlineData("every monday")]
    [InlineData("60 9 * * MON")]
    [InlineData("99 9 * * MON")]
    [InlineData("0,99 9 * * *")]
    [InlineData("0 9 30 2 *")]
    public async Task Text_that_cannot_be_read_or_never_comes_is_refused(string cron) =>
        await Assert.ThrowsAsync<FormatException>(() => RepeatAsync("news", cron));

    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("W. Europe Standard Time")]
    public async Task Zone_that_is_not_there_is_refused_with_an_example(string zone)
    {
        var refused = await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => RepeatAsync("news", "0 9 * * MON", zone));

        Assert.Contains("Europe/Berlin", refused.Message, StringComparison.Ordinal);
    }

    private protected Task<RecurringPost> RepeatAsync(string name, string cron, string zone = "UTC") =>
        Scheduler.RepeatAsync(
            new RecurringPostRequest
            {
                UserId = "ann",
                Name = name,
                Plan = Post.Text("Hello").Plan(),
                Cron = cron,
                Zone = zone,
            },
            Cancel
        );

    private protected Task<int> PlanDueAsync() => App.GetRequiredService<HousekeepingServices>().Recurring.PlanDueAsync(Cancel);

    private protected async Task<List<RecurringPost>> RecurringAsync()
    {
        List<RecurringPost> posts = [];
        await foreach (var post in Scheduler.ListRecurringAsync("ann", Cancel))
        {
            posts.Add(post);
        }

        return posts;
    }
}

/// <summary>Here the clock is the test's, so that days can pass.</summary>
public sealed class RecurringOnSqliteTests() : RecurringTests(null)
{
    [Fact]
    public async Task Post_after_the_next_is_planned_when_its_turn_has_come()
    {
        var first = await RepeatAsync("daily", "30 8 * * *");
        Database.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await PlanDueAsync());

        Assert.Equal([first.NextAt, first.NextAt.AddDays(1)], (await ListAsync()).Select(static post => post.At));
        await WorkAsync();
        Assert.Equal(["Hello"], Publisher.Texts);
    }

    [Fact]
    public async Task Text_without_a_further_moment_ends_and_holds_up_no_other()
    {
        var once = await RepeatAsync("once", "0 0 9 5 5 ? 2026");
        await RepeatAsync("daily", "30 9 * * *");
        Database.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await PlanDueAsync());

        Assert.Equal(once.NextAt, Assert.Single(await ListAsync(), static post => post.RecurringName == "once").At);
        Assert.Equal(2, (await ListAsync()).Count(static post => post.RecurringName == "daily"));
        Assert.Equal("daily", Assert.Single(await RecurringAsync()).Name);
    }

    [Fact]
    public async Task Days_without_a_worker_are_left_out()
    {
        await RepeatAsync("daily", "30 8 * * *");
        Database.Clock.Advance(TimeSpan.FromDays(10));

        Assert.Equal(1, await PlanDueAsync());

        Assert.Equal(2, (await ListAsync()).Count);
    }
}

public sealed class RecurringOnPostgresTests(PostgresServer server) : RecurringTests(server);
