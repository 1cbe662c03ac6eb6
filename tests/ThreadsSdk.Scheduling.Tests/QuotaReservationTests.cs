using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Scheduling.Lanes;
using ThreadsSdk.Scheduling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

public abstract class QuotaReservationTests(PostgresServer? server) : ScheduleTest(server)
{
    [Fact]
    public async Task Deletions_are_counted_for_each_user()
    {
        Assert.Null(await Scheduler.ReserveAsync("ann", ThreadsQuotas.Deletes, 99, Cancel));
        Assert.Null(await Scheduler.ReserveAsync("ann", ThreadsQuotas.Deletes, cancellationToken: Cancel));
        Assert.Null(await Scheduler.ReserveAsync("ben", ThreadsQuotas.Deletes, cancellationToken: Cancel));

        var until = await Scheduler.ReserveAsync("ann", ThreadsQuotas.Deletes, cancellationToken: Cancel);

        Assert.True(until >= Now.AddHours(24) && until < Now.AddHours(24).AddMinutes(1));
        Assert.Equal(0, (await Scheduler.FindUserAsync("ann", Cancel))!.DeletionsLeft);
        Assert.Equal(99, (await Scheduler.FindUserAsync("ben", Cancel))!.DeletionsLeft);
    }

    [Fact]
    public async Task Posts_at_once_and_scheduled_ones_share_a_quota()
    {
        Assert.Null(await Scheduler.ReserveAsync("ann", ThreadsQuotas.Posts, 249, Cancel));
        await PlanAsync("ann", "Fits", Now.AddMinutes(-1));
        await PlanAsync("ann", "Does not", Now);

        await WorkAsync();

        Assert.Equal(["Fits"], Publisher.Texts);
        Assert.NotNull(await Scheduler.ReserveAsync("ann", ThreadsQuotas.Posts, cancellationToken: Cancel));
        Assert.Null(await Scheduler.ReserveAsync("ann", ThreadsQuotas.Replies, cancellationToken: Cancel));
    }

    [Fact]
    public async Task Quota_is_taken_once_however_many_ask_for_it()
    {
        var taken = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Scheduler.ReserveAsync("ann", ThreadsQuotas.Deletes, 10, Cancel))
        );

        Assert.Equal(10, taken.Count(static until => until is null));
    }

    [Fact]
    public async Task User_rests_when_a_rate_limit_is_nearly_used()
    {
        await PlanAsync("ann", "First", Now.AddMinutes(-1));
        await PlanAsync("ann", "Second", Now);
        Publisher.Decide = static _ =>
            PublishOutcome.Published(["1"]) with
            {
                Rest = new Hold(ScheduleProblem.Quota, TimeSpan.FromMinutes(15), "95 % of a rate limit is used.") { HasBegun = false },
            };

        await WorkAsync();

        var posts = await ListAsync();
        Assert.Equal([ScheduledPostState.Published, ScheduledPostState.Planned], posts.Select(static post => post.State));
        Assert.Equal("95 % of a rate limit is used.", (await Scheduler.FindUserAsync("ann", Cancel))!.Reason);
    }

    [Fact]
    public async Task Nothing_can_be_reserved_for_nobody()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Scheduler.ReserveAsync("", ThreadsQuotas.Posts, 1, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Scheduler.ReserveAsync("ann", ThreadsQuotas.Posts, 0, Cancel));
    }
}

public sealed class QuotaReservationOnSqliteTests() : QuotaReservationTests(null);

public sealed class QuotaReservationOnPostgresTests(PostgresServer server) : QuotaReservationTests(server);
