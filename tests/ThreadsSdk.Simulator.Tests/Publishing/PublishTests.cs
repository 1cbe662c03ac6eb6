using ThreadsSdk.Publishing;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Publishing in one call, as a user sees it.</summary>
public sealed class PublishTests : IAsyncLifetime
{
    private const string Picture = "https://media.example/picture.jpg";

    private PublishWorld _world = null!;
    private ThreadsClient _threads = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ManualTimeProvider Clock => _world.Clock;

    private IReadOnlyList<SimulatedPost> Published => _world.Simulator.PublishedBy(_world.User);

    public async ValueTask InitializeAsync()
    {
        _world = await PublishWorld.StartAsync(options => options.Seed = false);
        _threads = _world.CreateClient();
    }

    public ValueTask DisposeAsync()
    {
        _threads.Dispose();
        return _world.DisposeAsync();
    }

    [Fact]
    public async Task PublishAsync_publishes_a_text_with_three_calls_and_without_a_wait()
    {
        var result = await _threads.PublishAsync(Post.Text("Hello from .NET"), cancellationToken: Cancel);

        var post = Assert.Single(Published);
        Assert.Equal((result.Id, "Hello from .NET"), (post.Id, post.Text));
        Assert.Empty(Clock.Skipped);
        Assert.Null(result.Permalink);
    }

    [Fact]
    public async Task PublishAsync_reads_the_permalink_when_asked()
    {
        var result = await _threads.PublishAsync(Post.Text("Hello"), new() { ReadsPermalinks = true }, Cancel);

        Assert.Contains("/post/", result.Permalink, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishAsync_waits_for_a_video_with_growing_pauses_and_no_longer_than_needed()
    {
        await _threads.PublishAsync(Post.Video("https://media.example/film.mp4"), cancellationToken: Cancel);

        var total = TimeSpan.FromTicks(Clock.Skipped.Sum(wait => wait.Ticks));
        Assert.InRange(total, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
        Assert.Equal(Clock.Skipped, Clock.Skipped.Order());
    }

    [Fact]
    public void Check_reports_all_broken_rules_at_once_each_with_its_property_and_limit()
    {
        var post = Post.Text(new string('x', 501)).WithPoll("Yes", new string('n', 26)).WithGif("", GifProvider.Giphy).WithTopic("a.b");

        var broken = Assert.Throws<BrokenRulesException>(post.Check);

        Assert.Contains(broken.Rules, rule => rule is { Property: "text", Limit: 500 });
        Assert.Contains(broken.Rules, rule => rule is { Property: "poll_attachment.option_b", Limit: 25 });
        Assert.Contains(broken.Rules, rule => rule.Property == "topic_tag");
        Assert.Contains(broken.Rules, rule => rule.Property.StartsWith("gif_attachment", StringComparison.Ordinal));
        Assert.Contains("text must have at most 500 characters", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_counts_the_links_of_text_and_card_together()
    {
        var text = string.Join(' ', Enumerable.Range(1, 5).Select(i => $"https://example.com/{i}"));

        var broken = Assert.Throws<BrokenRulesException>(Post.Text(text).WithLink("https://example.com/6").Check);

        Assert.Equal(("links", 5), (Assert.Single(broken.Rules).Property, broken.Rules[0].Limit));
    }

    [Fact]
    public void Check_refuses_a_ghost_post_that_becomes_a_chain()
    {
        var post = Post.Text(PostKinds.LongText).AsGhost().WithOverflow(Overflow.Chain);

        var broken = Assert.Throws<BrokenRulesException>(post.Check);

        Assert.Contains(broken.Rules, rule => rule.Property == "posts[1].reply_to_id");
    }

    [Fact]
    public async Task PublishAsync_sends_nothing_when_a_rule_is_broken()
    {
        await Assert.ThrowsAsync<BrokenRulesException>(() => _threads.PublishAsync(Post.Text("Look").WithMedia(PostMedia.Image(Picture)).WithPoll("A", "B"), cancellationToken: Cancel));

        Assert.Empty(Published);
    }

    [Fact]
    public async Task PublishAsync_looks_at_all_files_before_anything_is_hosted_or_written_down()
    {
        var files = new System.Collections.Concurrent.ConcurrentDictionary<string, long>();
        var options = new PublishOptions { Key = "two files", Journals = new InMemoryPublishJournalStore(), MediaHost = new FaultyMediaHost(new FaultPlan(null), files) };
        var post = Post.Carousel(PostMedia.Of(MediaSource.FromBytes(PostKinds.Png)), PostMedia.Image(MediaSource.FromBytes("GIF89a"u8.ToArray())));

        var broken = await Assert.ThrowsAsync<BrokenRulesException>(() => _threads.PublishAsync(post, options, Cancel));

        var rule = Assert.Single(broken.Rules);
        Assert.Equal("media[1]", rule.Property);
        Assert.Contains("GIF", rule.Rule, StringComparison.Ordinal);
        Assert.Empty(files);
        Assert.Null(await options.Journals.LoadAsync("two files", Cancel));
    }

    [Fact]
    public async Task PublishAsync_says_that_local_files_need_a_host()
    {
        var broken = await Assert.ThrowsAsync<BrokenRulesException>(() =>
            _threads.PublishAsync(Post.Image(MediaSource.FromBytes(PostKinds.Png)), cancellationToken: Cancel));

        Assert.Contains("MediaHost", Assert.Single(broken.Rules).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishAsync_tells_why_a_container_failed_and_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<ContainerFailedException>(() =>
            _threads.PublishAsync(Post.Video("https://media.invalid/INVALID_DURATION.mp4"), cancellationToken: Cancel));

        Assert.Equal(ContainerError.InvalidDuration, failure.Reason);
        Assert.NotNull(failure.Advice);
        Assert.Contains(failure.Advice, failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, failure.Post);
    }

    public static TheoryData<string> ContainerErrors => [.. ContainerError.Known.Select(error => error.Value!)];

    [Theory]
    [MemberData(nameof(ContainerErrors))]
    public async Task PublishAsync_knows_every_error_of_a_container_of_an_item_too(string error)
    {
        var carousel = Post.Carousel(PostMedia.Image(Picture), PostMedia.Video($"https://media.invalid/{error}.mp4"));

        var failure = await Assert.ThrowsAsync<ContainerFailedException>(() => _threads.PublishAsync(carousel, cancellationToken: Cancel));

        Assert.Equal((error, 1), (failure.Reason?.Value, failure.Media));
        Assert.False(string.IsNullOrEmpty(failure.Advice));
    }

    [Fact]
    public async Task PublishAsync_makes_a_container_anew_when_it_expires()
    {
        _world.Simulator.Faults.Add(SimulatorFault.ExpireContainer(ContainerMediaType.Image));

        await _threads.PublishAsync(Post.Image(Picture), cancellationToken: Cancel);

        Assert.Single(Published);
    }

    [Theory]
    [InlineData("https://media.invalid/EXPIRED.png", null)]
    [InlineData("https://media.invalid/EXPIRED.png", Picture)]
    public async Task PublishAsync_gives_up_on_containers_that_always_expire(string first, string? second)
    {
        var post = Post.Image(first);

        var failure = await Assert.ThrowsAsync<ContainerFailedException>(() =>
            _threads.PublishAsync(second is null ? post : post.WithMedia(PostMedia.Image(second)), cancellationToken: Cancel));

        Assert.Contains("expired", failure.Message, StringComparison.Ordinal);
        Assert.Equal(second is null ? null : 0, failure.Media);
    }

    [Fact]
    public async Task HideAsync_and_its_likes_moderate_replies()
    {
        var ben = _world.Simulator.Users[1];
        using var other = _world.CreateClient(ben);
        var post = await _threads.PublishAsync(Post.Text("What do you think?").WithReplyApprovals(), cancellationToken: Cancel);
        var good = await other.PublishAsync(Post.Text("Good").ReplyingTo(post.Id), cancellationToken: Cancel);
        var bad = await other.PublishAsync(Post.Text("Bad").ReplyingTo(post.Id), cancellationToken: Cancel);

        await _threads.Replies.ApproveAsync(good.Id, Cancel);
        await _threads.Replies.IgnoreAsync(bad.Id, Cancel);
        await _threads.Replies.HideAsync(good.Id, Cancel);
        var hidden = await _threads.Replies.ListPageAsync(post.Id, cancellationToken: Cancel);
        await _threads.Replies.UnhideAsync(good.Id, Cancel);
        var shown = await _threads.Replies.ListPageAsync(post.Id, cancellationToken: Cancel);

        Assert.Equal([(good.Id, HideStatus.Hidden)], hidden.Items.Select(reply => (reply.Id, reply.HideStatus!.Value)));
        Assert.NotEqual(HideStatus.Hidden, Assert.Single(shown.Items).HideStatus);
    }

    [Fact]
    public async Task PublishAsync_stops_at_its_deadline_and_can_be_resumed()
    {
        _world.Simulator.Faults.Add(SimulatorFault.StallContainer(ContainerMediaType.Video));
        var late = await Assert.ThrowsAsync<PublishTimeoutException>(() =>
            _threads.PublishAsync(Post.Video("https://media.example/film.mp4"), new() { Timeout = TimeSpan.FromMinutes(3) }, Cancel));
        Assert.Empty(Published);

        Clock.Advance(TimeSpan.FromDays(1));
        var result = await _threads.ResumeAsync(late.Journal, cancellationToken: Cancel);

        Assert.Equal(result.Id, Assert.Single(Published).Id);
    }

    [Fact]
    public async Task PublishAsync_that_is_cancelled_leaves_a_journal_that_can_be_resumed()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Steps(step => { if (step is { Stage: PublishStage.Published, Post: 0 }) cancellation.Cancel(); });
        var chain = Post.Chain(Post.Text("One"), Post.Text("Two"), Post.Text("Three"));

        var stopped = await Assert.ThrowsAsync<PublishCanceledException>(() => _threads.PublishAsync(chain, new() { Progress = progress }, cancellation.Token));
        Assert.Equal(cancellation.Token, stopped.CancellationToken);
        Assert.Equal(["One"], Published.Select(post => post.Text));
        await _threads.ResumeAsync(stopped.Journal, cancellationToken: Cancel);

        Assert.Equal(["One", "Two", "Three"], Published.Select(post => post.Text));
    }

    [Fact]
    public async Task PublishAsync_waits_until_a_new_post_can_be_replied_to()
    {
        await using var world = await PublishWorld.StartAsync(options => options.PropagationDelay = TimeSpan.FromSeconds(6));
        using var threads = world.CreateClient();

        var result = await threads.PublishAsync(Post.Chain(Post.Text("One"), Post.Text("Two")), cancellationToken: Cancel);

        Assert.Equal(result.Posts[0].Id, world.Simulator.PublishedBy(world.User)[^1].ReplyToId);
    }

    [Fact]
    public async Task PublishAsync_waits_until_a_finished_container_can_be_seen()
    {
        await using var world = await PublishWorld.StartAsync(options => options.ContainerPropagationDelay = TimeSpan.FromSeconds(8));
        using var threads = world.CreateClient();

        var result = await threads.PublishAsync(Post.Carousel(PostMedia.Image(Picture), PostMedia.Image(Picture)), cancellationToken: Cancel);

        Assert.Equal(result.Id, world.Simulator.PublishedBy(world.User)[^1].Id);
    }

    [Fact]
    public async Task PublishAsync_makes_a_container_anew_when_Threads_has_lost_it()
    {
        _world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.ContainerNotFound, "Publishing.PublishContainer") with { Times = 9 });

        await _threads.PublishAsync(Post.Text("Hello"), cancellationToken: Cancel);

        Assert.Single(Published);
    }

    [Fact]
    public async Task PublishAsync_gives_up_when_Threads_loses_every_container()
    {
        _world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.ContainerNotFound, "Publishing.PublishContainer") with { Times = int.MaxValue });

        var failure = await Assert.ThrowsAsync<PublishException>(() => _threads.PublishAsync(Post.Text("Hello"), cancellationToken: Cancel));

        Assert.IsType<ThreadsNotFoundException>(failure.InnerException);
        Assert.Empty(Published);
    }

    [Theory]
    [InlineData("Publishing.CreateContainer")]
    [InlineData("Publishing.PublishContainer")]
    public async Task PublishAsync_waits_as_long_as_a_rate_limit_asks_for(string operation)
    {
        _world.Simulator.Faults.Add(SimulatorFault.LimitRate(TimeSpan.FromSeconds(20), operation));

        await _threads.PublishAsync(Post.Text("Patience"), cancellationToken: Cancel);

        Assert.Single(Published);
        Assert.Contains(TimeSpan.FromSeconds(20), Clock.Skipped);
    }

    [Fact]
    public async Task PublishAsync_stops_when_a_rate_limit_asks_for_too_long()
    {
        _world.Simulator.Faults.Add(SimulatorFault.LimitRate(TimeSpan.FromHours(1), "Publishing.PublishContainer"));

        var failure = await Assert.ThrowsAsync<PublishException>(() => _threads.PublishAsync(Post.Text("Patience"), cancellationToken: Cancel));
        await _threads.ResumeAsync(failure.Journal, cancellationToken: Cancel);

        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<ThreadsRateLimitException>(failure.InnerException).RetryAfter);
        Assert.Single(Published);
    }

    [Fact]
    public async Task PublishAsync_believes_the_container_when_publishing_answers_a_false_error()
    {
        var fault = SimulatorFault.RefuseAfterwards(ThreadsError.PermissionMissing, "Publishing.PublishContainer");
        _world.Simulator.Faults.Add(fault with { Status = System.Net.HttpStatusCode.InternalServerError });

        var result = await _threads.PublishAsync(Post.Carousel(PostMedia.Image(Picture), PostMedia.Image(Picture)).WithText("Two"), cancellationToken: Cancel);

        Assert.Equal(result.Id, Assert.Single(Published).Id);
    }

    [Fact]
    public async Task PublishAsync_with_a_key_publishes_once_however_often_it_is_called()
    {
        var options = new PublishOptions { Key = "article 42", Journals = new InMemoryPublishJournalStore() };

        var first = await _threads.PublishAsync(Post.Text("News"), options, Cancel);
        var again = await _threads.PublishAsync(Post.Text("News"), options, Cancel);

        Assert.Equal(first.Id, again.Id);
        Assert.Single(Published);
    }

    [Fact]
    public async Task PublishAsync_refuses_a_key_that_was_used_for_another_post()
    {
        var options = new PublishOptions { Key = "article 42", Journals = new InMemoryPublishJournalStore() };
        await _threads.PublishAsync(Post.Text("News"), options, Cancel);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => _threads.PublishAsync(Post.Text("Other news"), options, Cancel));

        Assert.Contains("article 42", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishAsync_stops_when_somebody_else_publishes_with_the_same_key()
    {
        var journals = new InMemoryPublishJournalStore();
        var options = new PublishOptions { Key = "article 42", Journals = journals };
        var isFirst = true;
        var intruder = new Steps(step =>
        {
            if (step.Stage == PublishStage.PublishContainer && isFirst)
            {
                isFirst = false;
                _threads.PublishAsync(Post.Text("News"), options, Cancel).GetAwaiter().GetResult();
            }
        });

        await Assert.ThrowsAsync<PublishJournalConflictException>(() => _threads.PublishAsync(Post.Text("News"), options with { Progress = intruder }, Cancel));

        Assert.Single(Published);
    }

    [Fact]
    public async Task PublishAsync_refuses_a_chain_for_which_the_quota_does_not_suffice()
    {
        await using var world = await PublishWorld.StartAsync(options => options.QuotaTotals[ThreadsQuotas.Replies] = 1);
        using var threads = world.CreateClient();
        var before = world.Simulator.PublishedBy(world.User).Count;
        var chain = Post.Chain(Post.Text("One"), Post.Text("Two"), Post.Text("Three"));

        var refused = await Assert.ThrowsAsync<PublishQuotaException>(() => threads.PublishAsync(chain, new() { Quota = QuotaCheck.Refuse }, Cancel));

        Assert.Equal((2, 1, 1), (refused.Needed, refused.Left, refused.Total));
        Assert.Equal(before, world.Simulator.PublishedBy(world.User).Count);
    }

    [Fact]
    public async Task PublishAsync_says_which_posts_are_out_when_the_quota_is_spent_on_the_way()
    {
        await using var world = await PublishWorld.StartAsync(options => options.QuotaTotals[ThreadsQuotas.Replies] = 1);
        using var threads = world.CreateClient();

        var failure = await Assert.ThrowsAsync<PublishException>(() =>
            threads.PublishAsync(Post.Chain(Post.Text("One"), Post.Text("Two"), Post.Text("Three")), cancellationToken: Cancel));

        Assert.IsType<ThreadsRateLimitException>(failure.InnerException);
        Assert.Equal(2, failure.Post);
        Assert.Equal([true, true, false], failure.Journal.Posts.Select(post => post.PostId is not null));
        Assert.StartsWith("Post 3 of 3 was not published.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishAsync_cuts_the_rest_more_strictly_when_Threads_takes_a_part_for_too_long()
    {
        var text = string.Concat(Enumerable.Range(1, 60).Select(i => $"Été numéro {i} à la mer, où l’été ne finit jamais. ")).TrimEnd();
        _world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.TextTooLong, "Publishing.CreateContainer") with { Skip = 1 });

        await _threads.PublishAsync(Post.Text(text).WithOverflow(Overflow.Chain), cancellationToken: Cancel);

        Assert.Equal(text, string.Concat(Published.Select(post => post.Text)));
        Assert.All(Published.Skip(1), post => Assert.True(System.Text.Encoding.UTF8.GetByteCount(post.Text!) <= 500));
    }

    [Fact]
    public async Task PublishAsync_at_once_says_when_it_cannot_know_whether_a_text_is_out()
    {
        _world.Simulator.Faults.Add(SimulatorFault.DropConnection("Publishing.CreateContainer"));

        var unknown = await Assert.ThrowsAsync<PublishOutcomeUnknownException>(() => _threads.PublishAsync(Post.Text("Quick").PublishedAtOnce(), cancellationToken: Cancel));

        Assert.Contains("profile", unknown.Message, StringComparison.Ordinal);
        Assert.Empty(Published);
    }

    [Fact]
    public async Task PublishAsync_at_once_finds_a_text_whose_answer_was_lost()
    {
        _world.Simulator.Faults.Add(SimulatorFault.LoseAnswer("Publishing.CreateContainer"));

        var result = await _threads.PublishAsync(Post.Text("Quick").PublishedAtOnce(), cancellationToken: Cancel);

        Assert.Equal(result.Id, Assert.Single(Published).Id);
    }

    [Fact]
    public async Task PublishAsync_shares_out_links_and_media_and_drops_none()
    {
        var links = Enumerable.Range(1, 3).Select(i => $"https://example.com/{i}").ToList();
        var post = links.Aggregate(Post.Text("Read"), (post, link) => post.WithLink(link)).WithOverflow(Overflow.Chain);

        await _threads.PublishAsync(post, cancellationToken: Cancel);

        Assert.Equal(links, Published.Select(published => published.Link));
    }

    [Fact]
    public async Task ResumeAsync_reads_a_journal_from_its_JSON()
    {
        _world.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.PermissionMissing, "Publishing.CreateContainer") with { Skip = 1 });
        var failure = await Assert.ThrowsAsync<PublishException>(() => _threads.PublishAsync(
            Post.Chain(Post.Text("One"), Post.Text("Two").WithPoll("A", "B").InCountries("US")), cancellationToken: Cancel));
        var json = System.Text.Json.JsonSerializer.Serialize(failure.Journal);

        await _threads.ResumeAsync(System.Text.Json.JsonSerializer.Deserialize<PublishJournal>(json)!, cancellationToken: Cancel);

        Assert.Equal(["One", "Two"], Published.Select(post => post.Text));
        Assert.Equal("B", Published[1].Options!.PollAttachment!.OptionB);
    }

    private sealed class Steps(Action<PublishProgress> report) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => report(value);
    }
}
