using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Publishing in one call, as a user sees it.</summary>
public sealed class PublishTests : PublishingTestBase
{
    [Fact]
    public async Task PublishAsync_publishes_a_text_without_a_wait()
    {
        var result = await Threads.PublishAsync(Post.Text("Hello from .NET"), cancellationToken: Cancel);

        var post = Assert.Single(Published);
        Assert.Equal((result.Id, "Hello from .NET"), (post.Id, post.Text));
        Assert.Empty(Clock.Skipped);
        Assert.Null(result.Permalink);
    }

    [Fact]
    public async Task PublishAsync_sends_the_posts_that_a_plan_shows()
    {
        var plan = Post.Text(PostKinds.LongText).WithOverflow(Overflow.Chain).Plan();

        var result = await Threads.PublishAsync(plan, cancellationToken: Cancel);

        Assert.Equal(plan.Posts.Select(post => post.Options.Text), Published.Select(post => post.Text));
        Assert.Equal(result.Posts.Select(post => post.Id), Published.Select(post => post.Id));
    }

    [Fact]
    public async Task StageAsync_makes_a_draft_of_what_a_plan_shows()
    {
        var draft = await Threads.StageAsync(Post.Text("Later").Plan(), cancellationToken: Cancel);
        Assert.Empty(Published);

        await Threads.PublishStagedAsync(draft, cancellationToken: Cancel);

        Assert.Equal("Later", Assert.Single(Published).Text);
    }

    [Fact]
    public async Task Result_reads_well_in_a_log()
    {
        var text = await Threads.PublishAsync(Post.Text("Hello"), new() { IncludePermalinks = true }, Cancel);
        var chain = await Threads.PublishAsync(Post.Chain(Post.Text("One"), Post.Text("Two")), cancellationToken: Cancel);

        Assert.Equal($"{text.Id} ({text.Permalink})", $"{text}");
        Assert.Equal($"{chain.Posts[0].Id}, {chain.Posts[1].Id}", $"{chain}");
    }

    [Fact]
    public async Task PublishAsync_reads_the_permalink_when_asked()
    {
        var result = await Threads.PublishAsync(Post.Text("Hello"), new() { IncludePermalinks = true }, Cancel);

        Assert.Contains("/post/", result.Permalink, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishAsync_waits_for_a_video_with_growing_pauses_and_no_longer_than_needed()
    {
        await Threads.PublishAsync(Post.Video("https://media.example/film.mp4"), cancellationToken: Cancel);

        var total = TimeSpan.FromTicks(Clock.Skipped.Sum(wait => wait.Ticks));
        Assert.InRange(total, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.3));
        Assert.Equal(Clock.Skipped.Skip(1), Clock.Skipped.Skip(1).Order());
    }

    [Fact]
    public void Check_reports_all_broken_rules_at_once_each_with_its_property_and_limit()
    {
        var post = Post.Text(new string('x', ThreadsLimits.PostTextLength + 1))
            .WithPoll("Yes", new string('n', ThreadsLimits.PollOptionLength + 1))
            .WithGif("", GifProvider.Giphy)
            .WithTopic("a.b");

        var broken = Assert.Throws<ThreadsValidationException>(post.Check);

        Assert.Contains(broken.Errors, rule => rule is { Property: "text", Limit: ThreadsLimits.PostTextLength });
        Assert.Contains(broken.Errors, rule => rule is { Property: "poll_attachment.option_b", Limit: ThreadsLimits.PollOptionLength });
        Assert.Contains(broken.Errors, rule => rule.Property == "topic_tag");
        Assert.Contains(broken.Errors, rule => rule.Property.StartsWith("gif_attachment", StringComparison.Ordinal));
        Assert.Contains($"text must have at most {ThreadsLimits.PostTextLength} characters", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_counts_the_links_of_text_and_card_together()
    {
        var text = string.Join(' ', Enumerable.Range(1, ThreadsLimits.LinkCount).Select(i => $"https://example.com/{i}"));

        var broken = Assert.Throws<ThreadsValidationException>(Post.Text(text).WithLink("https://example.com/last").Check);

        Assert.Equal(("links", ThreadsLimits.LinkCount), (Assert.Single(broken.Errors).Property, broken.Errors[0].Limit));
    }

    [Fact]
    public void Check_refuses_a_ghost_post_that_becomes_a_chain()
    {
        var post = Post.Text(PostKinds.LongText).AsGhost().WithOverflow(Overflow.Chain);

        var broken = Assert.Throws<ThreadsValidationException>(post.Check);

        Assert.Contains(broken.Errors, rule => rule.Property == "posts[1].reply_to_id");
    }

    [Fact]
    public async Task PublishAsync_sends_nothing_when_a_rule_is_broken()
    {
        await Assert.ThrowsAsync<ThreadsValidationException>(() =>
            Threads.PublishAsync(Post.Text("Look").WithMedia(PostMedia.Image(Picture)).WithPoll("A", "B"), cancellationToken: Cancel)
        );

        Assert.Empty(Published);
    }

    [Fact]
    public async Task PublishAsync_looks_at_all_files_before_anything_is_hosted_or_written_down()
    {
        var files = new System.Collections.Concurrent.ConcurrentDictionary<string, long>();
        var options = new PublishOptions
        {
            IdempotencyKey = "two files",
            JournalStore = new InMemoryPublishJournalStore(),
            MediaHost = new FaultyMediaHost(new FaultPlan(null), files),
        };
        var post = Post.Carousel(
            PostMedia.From(MediaSource.FromBytes(PostKinds.Png)),
            PostMedia.Image(MediaSource.FromBytes("GIF89a"u8.ToArray()))
        );

        var broken = await Assert.ThrowsAsync<ThreadsValidationException>(() => Threads.PublishAsync(post, options, Cancel));

        var rule = Assert.Single(broken.Errors);
        Assert.Equal("media[1]", rule.Property);
        Assert.Contains("GIF", rule.Rule, StringComparison.Ordinal);
        Assert.Empty(files);
        Assert.Null(await options.JournalStore.LoadAsync("two files", Cancel));
    }

    [Fact]
    public async Task PublishAsync_says_that_local_files_need_a_host()
    {
        var broken = await Assert.ThrowsAsync<ThreadsValidationException>(() =>
            Threads.PublishAsync(Post.Image(MediaSource.FromBytes(PostKinds.Png)), cancellationToken: Cancel)
        );

        Assert.Contains("MediaHost", Assert.Single(broken.Errors).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HideAsync_and_its_likes_moderate_replies()
    {
        var ben = World.Simulator.Users[1];
        using var other = World.CreateClient(ben);
        var post = await Threads.PublishAsync(Post.Text("What do you think?").WithReplyApprovals(), cancellationToken: Cancel);
        var good = await other.PublishAsync(Post.Text("Good").ReplyingTo(post.Id), cancellationToken: Cancel);
        var bad = await other.PublishAsync(Post.Text("Bad").ReplyingTo(post.Id), cancellationToken: Cancel);

        await Threads.Replies.ApproveAsync(good.Id, Cancel);
        await Threads.Replies.IgnoreAsync(bad.Id, Cancel);
        await Threads.Replies.HideAsync(good.Id, Cancel);
        var hidden = await Threads.Replies.ListPageAsync(post.Id, cancellationToken: Cancel);
        await Threads.Replies.UnhideAsync(good.Id, Cancel);
        var shown = await Threads.Replies.ListPageAsync(post.Id, cancellationToken: Cancel);

        Assert.Equal([(good.Id, HideStatus.Hidden)], hidden.Items.Select(reply => (reply.Id, reply.HideStatus!.Value)));
        Assert.NotEqual(HideStatus.Hidden, Assert.Single(shown.Items).HideStatus);
    }

    [Fact]
    public async Task PublishAsync_shares_out_links_and_media_and_drops_none()
    {
        var links = Enumerable.Range(1, 3).Select(i => $"https://example.com/{i}").ToList();
        var post = links.Aggregate(Post.Text("Read"), (post, link) => post.WithLink(link)).WithOverflow(Overflow.Chain);

        await Threads.PublishAsync(post, cancellationToken: Cancel);

        Assert.Equal(links, Published.Select(published => published.Link));
    }
}
