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

        var failed = await Assert.ThrowsAsync<PublishException>(() =>
            threads.PublishAsync(Post.Text("Why?").ReplyingTo("18000000000000404"), cancellationToken: Cancel)
        );

        Assert.Equal("Post 1 replies to the post 18000000000000404, which does not exist or is not visible to this user.", failed.Message);
        Assert.Equal(began, world.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Chain_waits_for_its_own_root_longer_than_a_minute()
    {
        await using var world = await StartAsync(options => options.PropagationDelay = TimeSpan.FromMinutes(8));
        using var threads = world.CreateClient();

        await Assert.ThrowsAsync<PublishException>(() =>
            threads.PublishAsync(new PostChain(Post.Text("One"), Post.Text("Two")), cancellationToken: Cancel)
        );

        Assert.Single(world.Simulator.PublishedBy(world.User));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(5)]
    public async Task Video_that_is_a_reply_is_not_published_at_once(int seconds)
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        DateTimeOffset? made = null,
            published = null;
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

    [Fact]
    public async Task Chain_does_not_go_on_below_a_post_that_has_become_no_reply()
    {
        await using var world = await StartAsync();
        using var threads = CreateStraying(world);
        var options = new PublishOptions { IdempotencyKey = "chain", JournalStore = new InMemoryPublishJournalStore() };
        var chain = new PostChain(Post.Text("One"), Post.Text("Two"), Post.Text("Three"));

        var strayed = await Assert.ThrowsAsync<NotAReplyException>(() => threads.PublishAsync(chain, options, Cancel));
        await Assert.ThrowsAsync<NotAReplyException>(() => threads.PublishAsync(chain, options, Cancel));

        Assert.Equal(["One", "Two"], world.Simulator.PublishedBy(world.User).Select(post => post.Text));
        Assert.Equal(strayed.PostId, world.Simulator.PublishedBy(world.User)[1].Id);
        Assert.StartsWith($"Post 2 is published as {strayed.PostId}", strayed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Video_that_has_become_no_reply_is_told_though_it_is_out()
    {
        await using var world = await StartAsync();
        using var threads = CreateStraying(world);

        var strayed = await Assert.ThrowsAsync<NotAReplyException>(() =>
            threads.PublishAsync(Post.Video(Video).ReplyingTo(world.OtherPost), cancellationToken: Cancel)
        );

        Assert.Equal(Assert.Single(world.Simulator.PublishedBy(world.User)).Id, strayed.PostId);
        Assert.Contains("VideoReplyDelay", strayed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chain_goes_on_when_it_may_not_read_whether_a_post_is_a_reply()
    {
        await using var world = await StartAsync();
        using var threads = world.CreateClient();
        world.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Media.Get) with
            {
                Times = int.MaxValue,
            }
        );

        await threads.PublishAsync(new PostChain(Post.Text("One"), Post.Text("Two"), Post.Text("Three")), cancellationToken: Cancel);

        Assert.Equal(3, world.Simulator.PublishedBy(world.User).Count);
    }

    /// <summary>A Threads that says of no post that it is a reply.</summary>
    private static ThreadsClient CreateStraying(PublishWorld world) =>
        world.CreateClient(options => options.HttpMessageHandler = new StrayingHandler());

    private static Task<PublishWorld> StartAsync(Action<ThreadsSimulatorOptions>? configure = null) =>
        PublishWorld.StartAsync(options =>
        {
            options.Seed = false;
            configure?.Invoke(options);
        });

    private sealed class StrayingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.Query.Contains("is_reply", StringComparison.Ordinal))
            {
                var json = await response.Content.ReadAsStringAsync(cancellationToken);
                response.Content = new StringContent(json.Replace("\"is_reply\":true", "\"is_reply\":false", StringComparison.Ordinal));
            }

            return response;
        }
    }

    private sealed class Steps(Action<PublishProgress> report) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => report(value);
    }
}
