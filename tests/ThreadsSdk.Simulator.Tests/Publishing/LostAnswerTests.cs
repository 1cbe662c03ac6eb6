using System.Net;
using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>What becomes of a post when the answer to its publication was lost, and Threads tells little or late.</summary>
public sealed class LostAnswerTests
{
    private const string Create = ThreadsOperationNames.Publishing.CreateContainer;
    private const string Publish = ThreadsOperationNames.Publishing.PublishContainer;
    private const string Look = ThreadsOperationNames.Publishing.GetContainer;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Older_post_of_the_same_text_is_never_taken_for_the_lost_one()
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        var older = await threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel);
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        world.Simulator.Faults.Add(SimulatorFault.LoseResponse(Publish));
        world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.ObjectNotFound, Look) with { Skip = 1, Times = int.MaxValue });

        var newer = await threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel);

        Assert.NotEqual(older.Id, newer.Id);
        Assert.Equal([older.Id, newer.Id], world.Simulator.PublishedBy(world.User).Select(post => post.Id));
    }

    [Fact]
    public async Task Outcome_is_unknown_when_only_an_older_post_of_the_same_text_is_there()
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        await threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel);
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        world.Simulator.Faults.Add(SimulatorFault.DropConnection(Publish));
        world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.ObjectNotFound, Look) with { Skip = 1, Times = int.MaxValue });

        await Assert.ThrowsAsync<PublishOutcomeUnknownException>(() =>
            threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel)
        );

        Assert.Single(world.Simulator.PublishedBy(world.User));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Outcome_is_unknown_when_a_post_in_the_list_cannot_be_read(bool isOdd)
    {
        await using var world = await StartAsync();
        using var handler = new OddListHandler();
        using var threads = world.CreateClient(options => options.HttpMessageHandler = isOdd ? handler : null);
        world.Simulator.Faults.Add(SimulatorFault.DropConnection(Publish));
        world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.ObjectNotFound, Look) with { Skip = 1, Times = 1 });

        var failure = await Record.ExceptionAsync(() => threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel));

        Assert.Equal(isOdd ? typeof(PublishOutcomeUnknownException) : null, failure?.GetType());
        Assert.Equal(isOdd ? 0 : 1, world.Simulator.PublishedBy(world.User).Count);
    }

    [Fact]
    public async Task Lost_post_is_found_behind_more_than_a_page_of_newer_ones()
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        world.Simulator.Faults.Add(SimulatorFault.LoseResponse(Publish));
        world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.ObjectNotFound, Look) with { Times = int.MaxValue });
        world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Media.List));
        var unknown = await Assert.ThrowsAsync<PublishOutcomeUnknownException>(() =>
            threads.PublishAsync(Post.Text("Mine"), cancellationToken: Cancel)
        );
        for (var i = 0; i < 120; i++)
        {
            await threads.Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Text,
                new() { Text = $"Newer {i}", AutoPublishText = true },
                Cancel
            );
        }

        var result = await threads.ResumeAsync(unknown.Journal, cancellationToken: Cancel);

        Assert.Equal(result.Id, Assert.Single(world.Simulator.PublishedBy(world.User), post => post.Text == "Mine").Id);
    }

    [Fact]
    public async Task Repost_is_looked_for_as_long_as_lists_may_lag()
    {
        await using var world = await StartAsync(TimeSpan.FromMinutes(2));
        using var threads = world.CreateClient();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Simulator.Faults.Add(SimulatorFault.LoseResponse(ThreadsOperationNames.Media.Repost));

        await threads.PublishAsync(Post.Repost(world.OtherPost), cancellationToken: Cancel);

        Assert.Single(world.Simulator.PublishedBy(world.User));
    }

    [Fact]
    public async Task Published_container_is_asked_once_for_its_post_and_then_the_lists()
    {
        await using var world = await StartAsync(TimeSpan.FromMinutes(2));
        var asked = 0;
        using var threads = world.CreateClient(options => options.OnResponse = told => asked += told.Operation == Publish ? 1 : 0);
        world.Simulator.Faults.Add(SimulatorFault.LoseResponse(Publish));
        world.Simulator.Faults.Add(
            SimulatorFault.RefuseAfterwards(ThreadsError.PermissionMissing, Publish) with
            {
                Skip = 1,
                Times = int.MaxValue,
                Status = HttpStatusCode.InternalServerError,
            }
        );

        var result = await threads.PublishAsync(Post.Text("Out"), cancellationToken: Cancel);

        Assert.Equal(result.Id, Assert.Single(world.Simulator.PublishedBy(world.User)).Id);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Post_without_a_text_is_found_by_its_kind_when_its_container_says_that_it_is_out()
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        world.Simulator.Faults.Add(SimulatorFault.LoseResponse(Publish));
        world.Simulator.Faults.Add(
            SimulatorFault.RefuseAfterwards(ThreadsError.PermissionMissing, Publish) with
            {
                Skip = 1,
                Times = int.MaxValue,
                Status = HttpStatusCode.InternalServerError,
            }
        );

        var result = await threads.PublishAsync(Post.Image("https://media.example/picture.jpg"), cancellationToken: Cancel);

        Assert.Equal(result.Id, Assert.Single(world.Simulator.PublishedBy(world.User)).Id);
    }

    [Fact]
    public async Task Post_that_is_out_but_nowhere_listed_is_told_as_such_and_found_later()
    {
        await using var world = await StartAsync(TimeSpan.FromHours(1));
        using var threads = world.CreateClient();
        world.Simulator.Faults.Add(SimulatorFault.LoseResponse(Publish));
        world.Simulator.Faults.Add(
            SimulatorFault.RefuseAfterwards(ThreadsError.PermissionMissing, Publish) with
            {
                Skip = 1,
                Times = int.MaxValue,
                Status = HttpStatusCode.InternalServerError,
            }
        );

        var unknown = await Assert.ThrowsAsync<PublishedIdUnknownException>(() =>
            threads.PublishAsync(Post.Text("Out"), cancellationToken: Cancel)
        );
        world.Clock.Advance(TimeSpan.FromHours(1));
        var result = await threads.ResumeAsync(unknown.Journal, cancellationToken: Cancel);

        Assert.Equal(result.Id, Assert.Single(world.Simulator.PublishedBy(world.User)).Id);
    }

    [Fact]
    public async Task Missing_scope_is_final_at_once_though_Threads_calls_it_an_error_of_its_own()
    {
        await using var world = await StartAsync();
        var asked = 0;
        using var threads = world.CreateClient(options => options.OnResponse = told => asked += told.Operation == Create ? 1 : 0);
        world.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.PermissionMissing, Create) with
            {
                Times = int.MaxValue,
                Status = HttpStatusCode.InternalServerError,
            }
        );

        await Assert.ThrowsAsync<ThreadsPermissionException>(() => threads.PublishAsync(Post.Text("Hello"), cancellationToken: Cancel));

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task False_refusal_of_a_post_that_is_not_listed_yet_is_no_failure()
    {
        await using var world = await StartAsync(TimeSpan.FromMinutes(2));
        using var threads = world.CreateClient();
        world.Simulator.Faults.Add(
            SimulatorFault.RefuseAfterwards(ThreadsError.PermissionMissing, Publish) with
            {
                Status = HttpStatusCode.InternalServerError,
            }
        );

        var result = await threads.PublishAsync(Post.Text("Out"), cancellationToken: Cancel);

        Assert.Equal(result.Id, Assert.Single(world.Simulator.PublishedBy(world.User)).Id);
    }

    [Fact]
    public async Task Missing_scope_is_final_once_the_container_says_that_nothing_is_out()
    {
        await using var world = await StartAsync();
        var asked = 0;
        using var threads = world.CreateClient(options => options.OnResponse = told => asked += told.Operation == Publish ? 1 : 0);
        world.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.PermissionMissing, Publish) with
            {
                Times = int.MaxValue,
                Status = HttpStatusCode.InternalServerError,
            }
        );

        await Assert.ThrowsAsync<ThreadsPermissionException>(() => threads.PublishAsync(Post.Text("Hello"), cancellationToken: Cancel));

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Post_that_is_out_but_not_found_within_the_timeout_is_told_as_such()
    {
        await using var world = await StartAsync(TimeSpan.FromHours(1));
        using var threads = world.CreateClient();
        world.Simulator.Faults.Add(SimulatorFault.LoseResponse(Publish));
        world.Simulator.Faults.Add(
            SimulatorFault.RefuseAfterwards(ThreadsError.PermissionMissing, Publish) with
            {
                Skip = 1,
                Times = int.MaxValue,
                Status = HttpStatusCode.InternalServerError,
            }
        );

        await Assert.ThrowsAsync<PublishedIdUnknownException>(() =>
            threads.PublishAsync(Post.Text("Out"), new() { Timeout = TimeSpan.FromMinutes(1) }, Cancel)
        );
    }

    [Fact]
    public async Task Unknown_outcome_is_settled_by_who_has_seen_that_the_post_is_out()
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        var options = new PublishOptions { IdempotencyKey = "quick", JournalStore = new InMemoryPublishJournalStore() };
        var unknown = await LoseTextAsync(world, threads, options, SimulatorFault.LoseResponse(Create));
        var seen = Assert.Single(world.Simulator.PublishedBy(world.User));

        var named = await threads.ResumeAsync(unknown.Journal.AssumePublished(seen.Id), options, Cancel);
        var again = await threads.PublishAsync(Post.Text("Quick").PublishedInSingleCall(), options, Cancel);

        Assert.Equal((seen.Id, seen.Id), (named.Id, again.Id));
        Assert.Single(world.Simulator.PublishedBy(world.User));
    }

    [Fact]
    public async Task Unknown_outcome_that_is_settled_without_an_id_finds_it()
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        var options = new PublishOptions { IdempotencyKey = "quick", JournalStore = new InMemoryPublishJournalStore() };
        var unknown = await LoseTextAsync(world, threads, options, SimulatorFault.LoseResponse(Create));

        var found = await threads.ResumeAsync(unknown.Journal.AssumePublished(), options, Cancel);

        Assert.Equal(Assert.Single(world.Simulator.PublishedBy(world.User)).Id, found.Id);
    }

    [Fact]
    public async Task Unknown_outcome_is_settled_by_who_has_seen_that_the_post_is_not_out()
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        var options = new PublishOptions { IdempotencyKey = "quick", JournalStore = new InMemoryPublishJournalStore() };
        var unknown = await LoseTextAsync(world, threads, options, SimulatorFault.DropConnection(Create));

        var result = await threads.ResumeAsync(unknown.Journal.AssumeNotPublished(), options, Cancel);

        Assert.Equal(Assert.Single(world.Simulator.PublishedBy(world.User)).Id, result.Id);
    }

    [Fact]
    public void Journal_without_an_unknown_outcome_has_nothing_to_settle()
    {
        var journal = PublishJournal.FromJson("""{"version":1,"id":"a","revision":1,"user_id":"me","posts":[]}""");

        Assert.Throws<InvalidOperationException>(() => journal.AssumePublished());
        Assert.Throws<InvalidOperationException>(journal.AssumeNotPublished);
    }

    /// <summary>Neither the answer nor a list tells whether the text is out.</summary>
    private static Task<PublishOutcomeUnknownException> LoseTextAsync(
        PublishWorld world,
        ThreadsClient threads,
        PublishOptions options,
        SimulatorFault fault
    )
    {
        world.Simulator.Faults.Add(fault);
        world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Media.List));
        return Assert.ThrowsAsync<PublishOutcomeUnknownException>(() =>
            threads.PublishAsync(Post.Text("Quick").PublishedInSingleCall(), options, Cancel)
        );
    }

    private static Task<PublishWorld> StartAsync(TimeSpan? propagation = null) =>
        PublishWorld.StartAsync(options =>
        {
            options.Seed = false;
            options.PropagationDelay = propagation ?? TimeSpan.Zero;
        });
}
