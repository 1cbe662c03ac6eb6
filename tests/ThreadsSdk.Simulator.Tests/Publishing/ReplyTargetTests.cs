using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Replies to posts that Threads cannot see, yet or any more, and videos among them.</summary>
public sealed class ReplyTargetTests
{
    private const string Video = "https://media.example/video.mp4";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reply_to_a_post_that_is_not_there_is_given_up_at_once()
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        var began = world.Clock.GetUtcNow();

        var failed = await Assert.ThrowsAsync<PublishException>(() => threads.PublishAsync(Post.Text("Why?").ReplyingTo("18000000000000404"), cancellationToken: Cancel));

        Assert.Equal("Post 1 replies to the post 18000000000000404, which is not there, or which this user may not see.", failed.Message);
        Assert.Equal(began, world.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Chain_waits_for_its_own_root_longer_than_a_minute()
    {
        await using var world = await StartAsync(options => options.PropagationDelay = TimeSpan.FromMinutes(8));
        using var threads = world.CreateClient();

        await Assert.ThrowsAsync<PublishException>(() => threads.PublishAsync(new PostChain(Post.Text("One"), Post.Text("Two")), cancellationToken: Cancel));

        Assert.Single(world.Simulator.PublishedBy(world.User));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(5)]
    public async Task Video_that_is_a_reply_is_not_published_at_once(int seconds)
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        DateTimeOffset? made = null, published = null;
        var options = new PublishOptions
        {
            VideoReplyDelay = TimeSpan.FromSeconds(seconds),
            Progress = new Steps(step =>
            {
                made = step.Stage == PublishStage.CreateContainer ? world.Clock.GetUtcNow() : made;
                published = step.Stage == PublishStage.PublishContainer ? world.Clock.GetUtcNow() : published;
            }),
        };

        await threads.PublishAsync(Post.Video(Video).ReplyingTo(world.OtherPost), options, Cancel);

        Assert.True(published - made >= TimeSpan.FromSeconds(seconds), $"{published - made}");
    }

    private static Task<PublishWorld> StartAsync(Action<ThreadsSimulatorOptions>? configure = null) => PublishWorld.StartAsync(options =>
    {
        options.Seed = false;
        configure?.Invoke(options);
    });

    private sealed class Steps(Action<PublishProgress> report) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => report(value);
    }
}
