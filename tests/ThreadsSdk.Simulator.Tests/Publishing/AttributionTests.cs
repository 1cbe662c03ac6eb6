using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Whoever publishes the same twice with two keys is told two posts, whatever gets lost on the way.</summary>
public sealed class AttributionTests
{
    private const string Publish = ThreadsOperationNames.Publishing.PublishContainer;

    private readonly InMemoryPublishJournalStore _journals = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text published at once", ThreadsOperationNames.Publishing.CreateContainer)]
    [InlineData("repost", ThreadsOperationNames.Media.Repost)]
    public async Task Post_of_a_later_key_is_never_taken_for_one_that_went_out_in_one_call_or_did_not(string kind, string call)
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        var post = kind == "repost" ? Post.Repost(world.OtherPost) : Post.Text("Good morning").PublishedInSingleCall();
        world.Simulator.Faults.Add(SimulatorFault.DropConnection(call));
        world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Media.List));
        await Assert.ThrowsAsync<PublishOutcomeUnknownException>(() => threads.PublishAsync(post, Named("first"), Cancel));
        var second = await threads.PublishAsync(post, Named("second"), Cancel);
        world.Clock.Advance(TimeSpan.FromMinutes(5));

        var first = await Record.ExceptionAsync(async () =>
            Assert.NotEqual(second.Id, (await threads.PublishAsync(post, Named("first"), Cancel)).Id)
        );

        Assert.True(first is null or PublishOutcomeUnknownException, $"{first}");
    }

    [Fact]
    public async Task Post_of_another_key_is_never_taken_for_one_that_is_out_but_not_listed_yet()
    {
        await using var world = await StartAsync(TimeSpan.FromMinutes(1));
        using var threads = world.CreateClient();
        await StopBeforePublishingAsync(world, threads);
        var second = await threads.PublishAsync(Post.Text("Good morning"), Named("second"), Cancel);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Simulator.Faults.Add(SimulatorFault.LoseResponse(Publish));

        var first = await threads.PublishAsync(Post.Text("Good morning"), Named("first"), Cancel);

        Assert.Equal([second.Id, first.Id], world.Simulator.PublishedBy(world.User).Select(post => post.Id));
    }

    [Fact]
    public async Task Published_container_is_asked_again_for_its_post_when_that_answer_was_lost_too_and_lists_cannot_tell()
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        await StopBeforePublishingAsync(world, threads);
        var second = await threads.PublishAsync(Post.Text("Good morning"), Named("second"), Cancel);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Simulator.Faults.Add(SimulatorFault.LoseResponse(Publish) with { Times = 2 });
        await Record.ExceptionAsync(() => threads.PublishAsync(Post.Text("Good morning"), Named("first"), Cancel));
        world.Clock.Advance(TimeSpan.FromMinutes(5));

        var first = await threads.PublishAsync(Post.Text("Good morning"), Named("first"), Cancel);

        Assert.Equal([second.Id, first.Id], world.Simulator.PublishedBy(world.User).Select(post => post.Id));
    }

    private static Task<PublishWorld> StartAsync(TimeSpan? propagation = null) =>
        PublishWorld.StartAsync(options =>
        {
            options.Seed = false;
            options.PropagationDelay = propagation ?? TimeSpan.Zero;
        });

    /// <summary>Makes a container with the first key, and no post.</summary>
    private async Task StopBeforePublishingAsync(PublishWorld world, ThreadsClient threads)
    {
        world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.UserRestricted, Publish));
        await Assert.ThrowsAsync<ThreadsPermissionException>(() => threads.PublishAsync(Post.Text("Good morning"), Named("first"), Cancel));
    }

    private PublishOptions Named(string key) => new() { IdempotencyKey = key, JournalStore = _journals };
}
