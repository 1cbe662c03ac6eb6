using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

public abstract class PlanningTests(PostgresServer? server) : ScheduleTest(server)
{
    [Fact]
    public async Task Post_is_there_as_it_was_planned()
    {
        var planned = await PlanAsync("ann", "Good morning", Now.AddHours(1), "morning-1");

        var found = await Scheduler.FindAsync(planned.Id, Cancel);

        Assert.NotNull(found);
        Assert.Equal("Good morning", found.Plan.Posts[0].Options.Text);
        Assert.Equal(
            (Now.AddHours(1), ScheduledPostState.Planned, "morning-1", "ann"),
            (found.At, found.State, found.IdempotencyKey, found.UserId)
        );
        Assert.Null(await Scheduler.FindAsync(planned.Id + 1, Cancel));
    }

    [Fact]
    public async Task Chain_is_planned_as_one_post()
    {
        var planned = await Scheduler.ScheduleAsync("ann", Post.Chain(Post.Text("One"), Post.Text("Two")), Now.AddHours(1), null, Cancel);

        Assert.Equal(2, planned.Plan.Posts.Length);
    }

    [Fact]
    public async Task Key_that_is_known_adds_nothing()
    {
        var first = await PlanAsync("ann", "Hello", Now.AddHours(1), "k");
        var again = await PlanAsync("ann", "Hello", Now.AddHours(1), "k");
        var other = await PlanAsync("ben", "Hello", Now.AddHours(1), "k");

        Assert.Equal(first.Id, again.Id);
        Assert.NotEqual(first.Id, other.Id);
        Assert.Equal(2, (await ListAsync()).Count);
    }

    [Fact]
    public async Task Key_of_another_post_is_refused()
    {
        await PlanAsync("ann", "Hello", Now.AddHours(1), "k");

        var refused = await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => PlanAsync("ann", "Other", Now.AddHours(1), "k"));

        Assert.Equal("k", refused.IdempotencyKey);
    }

    [Fact]
    public async Task Key_that_a_batch_has_twice_is_one_post_or_refused()
    {
        ScheduleRequest request = new()
        {
            UserId = "ann",
            Plan = Post.Text("Hello").Plan(),
            At = Now.AddHours(1),
            IdempotencyKey = "k",
        };

        var planned = await Scheduler.ScheduleAsync([request, request], Cancel);
        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() =>
            Scheduler.ScheduleAsync(
                [request with { IdempotencyKey = "l" }, request with { IdempotencyKey = "l", Plan = Post.Text("Other").Plan() }],
                Cancel
            )
        );

        Assert.Equal(planned[0].Id, planned[1].Id);
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task Equal_post_within_a_day_is_told()
    {
        var first = await PlanAsync("ann", "Hello", Now.AddHours(1));

        Assert.Equal(first.Id, (await PlanAsync("ann", "Hello", Now.AddHours(20))).EqualPostId);
        Assert.Null((await PlanAsync("ann", "Hello", Now.AddHours(60))).EqualPostId);
        Assert.Null((await PlanAsync("ben", "Hello", Now.AddHours(1))).EqualPostId);
    }

    [Fact]
    public async Task Equal_post_is_refused_where_the_request_says_so()
    {
        await PlanAsync("ann", "Hello", Now.AddHours(1));
        ScheduleRequest request = new()
        {
            UserId = "ann",
            Plan = Post.Text("Hello").Plan(),
            At = Now.AddHours(2),
            Duplicates = DuplicateCheck.Refuse,
        };

        await Assert.ThrowsAsync<ScheduleConflictException>(() => Scheduler.ScheduleAsync([request], Cancel));

        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task Many_posts_are_planned_at_once()
    {
        var requests = Enumerable
            .Range(0, 1_000)
            .Select(i => new ScheduleRequest
            {
                UserId = $"user{i % 7}",
                Plan = Post.Text($"Post {i}").Plan(),
                At = Now.AddMinutes(i),
            })
            .ToList();

        var planned = await Scheduler.ScheduleAsync(requests, Cancel);

        Assert.Equal(requests.Select(static request => request.At), planned.Select(static post => post.At));
        Assert.Equal(1_000, (await ListAsync()).Count);
        Assert.Equal(143, (await ListAsync(new ScheduleQuery { UserId = "user0" })).Count);
    }

    [Fact]
    public async Task List_can_be_limited_and_gone_on_with()
    {
        foreach (var hour in Enumerable.Range(1, 5))
        {
            await PlanAsync("ann", $"Post {hour}", Now.AddHours(hour));
        }

        var page = await ListAsync(new ScheduleQuery { Limit = 2, From = Now.AddHours(2) });
        var next = await ListAsync(new ScheduleQuery { After = new SchedulePlace(page[1].At, page[1].Id), Until = Now.AddHours(5) });
        var latest = await ListAsync(new ScheduleQuery { Descending = true, Limit = 1 });

        Assert.Equal([Now.AddHours(2), Now.AddHours(3)], page.Select(static post => post.At));
        Assert.Equal([Now.AddHours(4)], next.Select(static post => post.At));
        Assert.Equal([Now.AddHours(5)], latest.Select(static post => post.At));
    }

    [Fact]
    public async Task Post_can_be_changed_moved_and_canceled()
    {
        var planned = await PlanAsync("ann", "Hello", Now.AddHours(1));

        var changed = await Scheduler.ChangeAsync(planned.Id, Post.Text("Hello again").Plan(), Cancel);
        var moved = await Scheduler.MoveAsync(planned.Id, Now.AddHours(3), Cancel);
        var canceled = await Scheduler.CancelAsync(planned.Id, Cancel);
        var again = await Scheduler.CancelAsync(planned.Id, Cancel);

        Assert.Equal("Hello again", changed!.Plan.Posts[0].Options.Text);
        Assert.Equal(Now.AddHours(3), moved!.At);
        Assert.Equal((ScheduledPostState.Canceled, ScheduledPostState.Canceled), (canceled!.State, again!.State));
        var refused = await Assert.ThrowsAsync<ScheduleConflictException>(() => Scheduler.MoveAsync(planned.Id, Now, Cancel));
        Assert.Equal(ScheduledPostState.Canceled, refused.Post!.State);
        Assert.Null(await Scheduler.MoveAsync(planned.Id + 1, Now, Cancel));
    }

    [Fact]
    public async Task What_is_planned_within_a_transaction_comes_and_goes_with_it()
    {
        await using (var db = Database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            await Scheduler.Within(db).ScheduleAsync("ann", Post.Text("Never"), Now, null, Cancel);
            await transaction.RollbackAsync(Cancel);
        }

        await using (var db = Database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Notes.Add(new Note { Text = "Announced" });
            await Scheduler.Within(db).ScheduleAsync("ann", Post.Text("Soon"), Now, null, Cancel);
            await db.SaveChangesAsync(Cancel);
            await transaction.CommitAsync(Cancel);
        }

        Assert.Equal("Soon", Assert.Single(await ListAsync()).Plan.Posts[0].Options.Text);
        await WorkAsync();
        Assert.Equal(["Soon"], Publisher.Texts);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("line\nbreak")]
    [InlineData("half")]
    public async Task Key_that_cannot_be_stored_is_refused(string key) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => PlanAsync("ann", "Hello", Now, key == "half" ? "half" + '\ud83d' : key));

    [Fact]
    public async Task User_who_wants_to_be_forgotten_has_no_schedule_any_more()
    {
        await PlanAsync("ann", "Hello", Now.AddHours(1));
        await PlanAsync("ben", "Hello", Now.AddHours(1));

        foreach (var store in App.GetServices<Auth.IThreadsUserDataStore>())
        {
            await store.DeleteUserDataAsync("ann", Cancel);
        }

        Assert.Equal(["ben"], (await ListAsync()).Select(static post => post.UserId));
        Assert.Null(await Scheduler.FindUserAsync("ann", Cancel));
    }
}

public sealed class PlanningOnSqliteTests() : PlanningTests(null);

public sealed class PlanningOnPostgresTests(PostgresServer server) : PlanningTests(server);
