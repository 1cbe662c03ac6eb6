using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class QuotaTests : SimulatorTestBase
{
    [Fact]
    public async Task A_smaller_quota_is_shown_and_refuses_what_goes_beyond_it()
    {
        var threads = Client();
        var first = await ContainerAsync(threads, new() { Text = "One" });
        var second = await ContainerAsync(threads, new() { Text = "Two" });
        await threads.Publishing.PublishContainerAsync("me", first, Cancel);

        var limit = await threads.Publishing.GetLimitAsync("me", PublishingLimitFields.ForQuotaUsage, Cancel);
        var spent = await Assert.ThrowsAsync<ThreadsRateLimitException>(() =>
            threads.Publishing.PublishContainerAsync("me", second, Cancel)
        );
        var status = await threads.Publishing.GetContainerAsync(second, cancellationToken: Cancel);

        Assert.Equal((1, 1), (limit.QuotaUsage, limit.Config?.QuotaTotal));
        Assert.Equal(2, limit.ReplyConfig?.QuotaTotal);
        Assert.Equal((int)ThreadsQuotas.Deletes.Total, limit.DeleteConfig?.QuotaTotal);
        Assert.Equal(ThreadsError.QuotaReached, spent.Error);
        Assert.Equal(ContainerStatus.Finished, status.Status);
        Assert.Equal("One", Assert.Single(Simulator.PublishedBy(Ada)).Text);
    }

    [Fact]
    public async Task Replies_have_a_quota_of_their_own()
    {
        var threads = Client();
        var post = await PublishAsync(threads, new() { Text = "One" });
        await PublishAsync(threads, new() { Text = "Two", ReplyToId = post });
        await PublishAsync(threads, new() { Text = "Three", ReplyToId = post });

        var spent = await Assert.ThrowsAsync<ThreadsRateLimitException>(() =>
            PublishAsync(threads, new() { Text = "Four", ReplyToId = post })
        );

        Assert.Equal(ThreadsError.QuotaReached, spent.Error);
        Assert.Equal(3, Simulator.PublishedBy(Ada).Count);
    }

    [Fact]
    public async Task A_spent_quota_is_the_users_own_and_comes_back_with_time()
    {
        await PublishAsync(Client(), new() { Text = "One" });

        await PublishAsync(Client(Ben), new() { Text = "Mine" });
        await Assert.ThrowsAsync<ThreadsRateLimitException>(() => PublishAsync(Client(), new() { Text = "Two" }));
        Clock.Turn(ThreadsQuotas.Posts.Window);
        await PublishAsync(Client(), new() { Text = "Two" });

        Assert.Equal(["One", "Two"], Simulator.PublishedBy(Ada).Select(post => post.Text));
    }

    [Fact]
    public async Task What_is_published_is_published_again_as_the_same_post_although_the_quota_is_spent()
    {
        var threads = Client();
        var container = await ContainerAsync(threads, new() { Text = "One" });
        var first = await threads.Publishing.PublishContainerAsync("me", container, Cancel);

        var second = await threads.Publishing.PublishContainerAsync("me", container, Cancel);

        Assert.Equal(first.Id, second.Id);
        Assert.Single(Simulator.PublishedBy(Ada));
    }

    [Fact]
    public async Task A_negative_quota_is_refused_at_the_start()
    {
        var options = new ThreadsSimulatorOptions { QuotaTotals = { [ThreadsQuotas.Posts] = -1 } };

        var refused = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ThreadsSimulator.StartAsync(options, Cancel));

        Assert.Equal("QuotaTotals[Posts]", refused.ParamName);
    }

    protected override void Configure(ThreadsSimulatorOptions options)
    {
        options.QuotaTotals[ThreadsQuotas.Posts] = 1;
        options.QuotaTotals[ThreadsQuotas.Replies] = 2;
    }

    private static async Task<string> ContainerAsync(ThreadsClient threads, CreateContainerOptions options) =>
        (await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, options, Cancel)).Id!;

    private static Task<string> PublishAsync(ThreadsClient threads, CreateContainerOptions options) =>
        ContainerAsync(threads, options with { AutoPublishText = true });
}
