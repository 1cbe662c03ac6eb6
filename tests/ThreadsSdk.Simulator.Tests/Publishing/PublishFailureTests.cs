using System.Collections.Concurrent;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>What Threads refuses, loses or delays, as a user of publishing sees it.</summary>
public sealed class PublishFailureTests : PublishingTestBase
{
    [Fact]
    public async Task PublishAsync_tells_why_a_container_failed_and_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<ContainerFailedException>(() =>
            Threads.PublishAsync(Post.Video("https://media.invalid/INVALID_DURATION.mp4"), cancellationToken: Cancel)
        );

        Assert.Equal(ContainerError.InvalidDuration, failure.Reason);
        Assert.NotNull(failure.Advice);
        Assert.Contains(failure.Advice, failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, failure.PostIndex);
    }

    public static TheoryData<string> ContainerErrors => [.. ContainerError.Known.Select(error => error.Value!)];

    [Theory]
    [MemberData(nameof(ContainerErrors))]
    public async Task PublishAsync_knows_every_error_of_a_container_of_an_item_too(string error)
    {
        var carousel = Post.Carousel(PostMedia.Image(Picture), PostMedia.Video($"https://media.invalid/{error}.mp4"));

        var failure = await Assert.ThrowsAsync<ContainerFailedException>(() => Threads.PublishAsync(carousel, cancellationToken: Cancel));

        Assert.Equal((error, 1), (failure.Reason?.Value, failure.MediaIndex));
        Assert.False(string.IsNullOrEmpty(failure.Advice));
    }

    [Fact]
    public async Task PublishAsync_makes_a_container_anew_when_it_expires()
    {
        World.Simulator.Faults.Add(SimulatorFault.ExpireContainer(ContainerMediaType.Image));

        await Threads.PublishAsync(Post.Image(Picture), cancellationToken: Cancel);

        Assert.Single(Published);
    }

    [Theory]
    [InlineData("https://media.invalid/EXPIRED.png", null)]
    [InlineData("https://media.invalid/EXPIRED.png", Picture)]
    public async Task PublishAsync_gives_up_on_containers_that_always_expire(string first, string? second)
    {
        var post = Post.Image(first);

        var failure = await Assert.ThrowsAsync<ContainerFailedException>(() =>
            Threads.PublishAsync(second is null ? post : post.WithMedia(PostMedia.Image(second)), cancellationToken: Cancel)
        );

        Assert.Contains("expired", failure.Message, StringComparison.Ordinal);
        Assert.Equal(second is null ? null : 0, failure.MediaIndex);
    }

    [Fact]
    public async Task PublishAsync_stops_at_its_deadline_and_can_be_resumed()
    {
        World.Simulator.Faults.Add(SimulatorFault.StallContainer(ContainerMediaType.Video));
        var late = await Assert.ThrowsAsync<PublishTimeoutException>(() =>
            Threads.PublishAsync(Post.Video("https://media.example/film.mp4"), new() { Timeout = TimeSpan.FromMinutes(3) }, Cancel)
        );
        Assert.Empty(Published);

        Clock.Advance(TimeSpan.FromDays(1));
        var result = await Threads.ResumeAsync(late.Journal, cancellationToken: Cancel);

        Assert.Equal(result.Id, Assert.Single(Published).Id);
    }

    [Fact]
    public async Task PublishAsync_that_is_cancelled_leaves_a_journal_that_can_be_resumed()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Steps(step =>
        {
            if (step is { Stage: PublishStage.Published, PostIndex: 0 })
            {
                cancellation.Cancel();
            }
        });
        var chain = Post.Chain(Post.Text("One"), Post.Text("Two"), Post.Text("Three"));

        var stopped = await Assert.ThrowsAsync<PublishCanceledException>(() =>
            Threads.PublishAsync(chain, new() { Progress = progress }, cancellation.Token)
        );
        Assert.Equal(cancellation.Token, stopped.CancellationToken);
        Assert.Equal(["One"], Published.Select(post => post.Text));
        await Threads.ResumeAsync(stopped.Journal, cancellationToken: Cancel);

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

        var result = await threads.PublishAsync(
            Post.Carousel(PostMedia.Image(Picture), PostMedia.Image(Picture)),
            cancellationToken: Cancel
        );

        Assert.Equal(result.Id, world.Simulator.PublishedBy(world.User)[^1].Id);
    }

    [Fact]
    public async Task PublishAsync_makes_a_container_anew_when_Threads_has_lost_it()
    {
        World.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.ContainerNotFound, ThreadsOperationNames.Publishing.PublishContainer) with
            {
                Times = 9,
            }
        );

        await Threads.PublishAsync(Post.Text("Hello"), cancellationToken: Cancel);

        Assert.Single(Published);
    }

    [Fact]
    public async Task PublishAsync_gives_up_when_Threads_loses_every_container()
    {
        World.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.ContainerNotFound, ThreadsOperationNames.Publishing.PublishContainer) with
            {
                Times = int.MaxValue,
            }
        );

        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => Threads.PublishAsync(Post.Text("Hello"), cancellationToken: Cancel));

        Assert.Empty(Published);
    }

    [Theory]
    [InlineData(ThreadsOperationNames.Publishing.CreateContainer)]
    [InlineData(ThreadsOperationNames.Publishing.PublishContainer)]
    public async Task PublishAsync_waits_as_long_as_a_rate_limit_asks_for(string operation)
    {
        World.Simulator.Faults.Add(SimulatorFault.LimitRate(TimeSpan.FromSeconds(20), operation));

        await Threads.PublishAsync(Post.Text("Patience"), cancellationToken: Cancel);

        Assert.Single(Published);
        Assert.Contains(TimeSpan.FromSeconds(20), Clock.Skipped);
    }

    [Fact]
    public async Task PublishAsync_stops_when_a_rate_limit_asks_for_too_long()
    {
        World.Simulator.Faults.Add(SimulatorFault.LimitRate(TimeSpan.FromHours(1), ThreadsOperationNames.Publishing.PublishContainer));

        var failure = await Assert.ThrowsAsync<ThreadsRateLimitException>(() =>
            Threads.PublishAsync(Post.Text("Patience"), cancellationToken: Cancel)
        );
        Assert.True(failure.TryGetPublishJournal(out var journal));
        await Threads.ResumeAsync(journal, cancellationToken: Cancel);

        Assert.Equal(TimeSpan.FromHours(1), failure.RetryAfter);
        Assert.Single(Published);
    }

    [Fact]
    public async Task PublishAsync_believes_the_container_when_publishing_answers_a_false_error()
    {
        var fault = SimulatorFault.RefuseAfterwards(ThreadsError.PermissionMissing, ThreadsOperationNames.Publishing.PublishContainer);
        World.Simulator.Faults.Add(fault with { Status = System.Net.HttpStatusCode.InternalServerError });

        var result = await Threads.PublishAsync(
            Post.Carousel(PostMedia.Image(Picture), PostMedia.Image(Picture)).WithText("Two"),
            cancellationToken: Cancel
        );

        Assert.Equal(result.Id, Assert.Single(Published).Id);
    }

    [Fact]
    public async Task PublishAsync_refuses_a_chain_for_which_the_quota_does_not_suffice()
    {
        await using var world = await PublishWorld.StartAsync(options => options.QuotaTotals[ThreadsQuotas.Replies] = 1);
        using var threads = world.CreateClient();
        var before = world.Simulator.PublishedBy(world.User).Count;
        var chain = Post.Chain(Post.Text("One"), Post.Text("Two"), Post.Text("Three"));

        var refused = await Assert.ThrowsAsync<PublishQuotaException>(() =>
            threads.PublishAsync(chain, new() { Quota = QuotaCheck.Refuse }, Cancel)
        );

        Assert.Equal((2, 1, 1), (refused.Needed, refused.Left, refused.Total));
        Assert.Equal(before, world.Simulator.PublishedBy(world.User).Count);
    }

    [Fact]
    public async Task PublishAsync_says_which_posts_are_out_when_the_quota_is_spent_on_the_way()
    {
        await using var world = await PublishWorld.StartAsync(options => options.QuotaTotals[ThreadsQuotas.Replies] = 1);
        using var threads = world.CreateClient();

        var failure = await Assert.ThrowsAsync<ThreadsRateLimitException>(() =>
            threads.PublishAsync(Post.Chain(Post.Text("One"), Post.Text("Two"), Post.Text("Three")), cancellationToken: Cancel)
        );

        Assert.True(failure.TryGetPublishJournal(out var journal));
        Assert.Equal([true, true, false], journal.Posts.Select(post => post.PostId is not null));
    }

    [Fact]
    public async Task PublishAsync_cuts_the_rest_more_strictly_when_Threads_takes_a_part_for_too_long()
    {
        var text = PostKinds.Accented(6);
        World.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.TextTooLong, ThreadsOperationNames.Publishing.CreateContainer) with
            {
                Skip = 1,
            }
        );

        await Threads.PublishAsync(Post.Text(text).WithOverflow(Overflow.Chain), cancellationToken: Cancel);

        Assert.Equal(text, string.Concat(Published.Select(post => post.Text)));
        Assert.All(
            Published.Skip(1),
            post => Assert.True(System.Text.Encoding.UTF8.GetByteCount(post.Text!) <= ThreadsLimits.PostTextLength)
        );
    }

    [Fact]
    public async Task PublishAsync_at_once_says_when_it_cannot_know_whether_a_text_is_out()
    {
        World.Simulator.Faults.Add(SimulatorFault.DropConnection(ThreadsOperationNames.Publishing.CreateContainer));

        var unknown = await Assert.ThrowsAsync<PublishOutcomeUnknownException>(() =>
            Threads.PublishAsync(Post.Text("Quick").PublishedInSingleCall(), cancellationToken: Cancel)
        );

        Assert.Contains("profile", unknown.Message, StringComparison.Ordinal);
        Assert.Empty(Published);
    }

    [Fact]
    public async Task PublishAsync_at_once_finds_a_text_whose_answer_was_lost()
    {
        World.Simulator.Faults.Add(SimulatorFault.LoseResponse(ThreadsOperationNames.Publishing.CreateContainer));

        var result = await Threads.PublishAsync(Post.Text("Quick").PublishedInSingleCall(), cancellationToken: Cancel);

        Assert.Equal(result.Id, Assert.Single(Published).Id);
    }

    [Fact]
    public async Task ResumeAsync_reads_a_journal_from_its_JSON()
    {
        World.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Publishing.CreateContainer) with
            {
                Skip = 1,
            }
        );
        var failure = await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            Threads.PublishAsync(
                Post.Chain(Post.Text("One"), Post.Text("Two").WithPoll("A", "B").InCountries("US")),
                cancellationToken: Cancel
            )
        );
        Assert.True(failure.TryGetPublishJournal(out var journal));

        await Threads.ResumeAsync(PublishJournal.FromJson(journal.ToJson()), cancellationToken: Cancel);

        Assert.Equal(["One", "Two"], Published.Select(post => post.Text));
        Assert.Equal("B", Published[1].Options!.PollAttachment!.OptionB);
    }

    [Fact]
    public async Task PublishAsync_again_after_a_new_cut_still_knows_which_image_belongs_to_which_post()
    {
        var text = PostKinds.Accented(2);
        var chain = Post.Chain(
            Post.Text(text).WithOverflow(Overflow.Chain),
            Post.Image(MediaSource.FromBytes(PostKinds.Png)).WithText("one pixel"),
            Post.Image(MediaSource.FromBytes((byte[])[.. PostKinds.Png, 0])).WithText("one pixel and a byte")
        );
        var host = new RememberingHost();
        var options = new PublishOptions
        {
            IdempotencyKey = "cut anew",
            JournalStore = new InMemoryPublishJournalStore(),
            MediaHost = host,
        };
        var parts = chain.Plan().Posts.Length;
        World.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.TextTooLong, ThreadsOperationNames.Publishing.CreateContainer));
        World.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Publishing.CreateContainer) with
            {
                Skip = 2,
            }
        );

        await Assert.ThrowsAsync<ThreadsPermissionException>(() => Threads.PublishAsync(chain, options, Cancel));
        await Threads.PublishAsync(chain, options, Cancel);

        Assert.True(Published.Count > parts, "The text was not cut anew.");
        Assert.Equal(["one pixel", "one pixel and a byte"], Published.TakeLast(2).Select(post => post.Text));
        Assert.Equal(
            [PostKinds.Png.Length, PostKinds.Png.Length + 1],
            Published.TakeLast(2).Select(post => host.Lengths[post.Media[0].Url])
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_text_that_is_taken_for_too_long_is_told_with_its_bytes_and_how_to_cut_it(bool isAtOnce)
    {
        World.Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.TextTooLong, ThreadsOperationNames.Publishing.CreateContainer));
        var post = Post.Text(string.Concat(Enumerable.Repeat("it’s ", 99)));

        var refused = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            Threads.PublishAsync(isAtOnce ? post.PublishedInSingleCall() : post, cancellationToken: Cancel)
        );

        Assert.Contains("693 bytes in UTF-8, and 495 characters", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Overflow.Chain (threads post --chain)", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Published);
    }

    [Fact]
    public async Task More_files_than_stay_open_at_once_are_all_published()
    {
        var host = new RememberingHost();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        await File.WriteAllBytesAsync(path, PostKinds.Png, Cancel);
        try
        {
            var carousel = Post.Carousel(Enumerable.Repeat(PostMedia.Image(MediaSource.FromFile(path)), ThreadsLimits.CarouselItemsMax));

            await Threads.PublishAsync(Post.Chain(Enumerable.Repeat(carousel, 5)), new() { MediaHost = host }, Cancel);

            Assert.Equal(Enumerable.Repeat(ThreadsLimits.CarouselItemsMax, 5), Published.Select(post => post.Media.Count));
            Assert.Equal(5 * ThreadsLimits.CarouselItemsMax, host.Lengths.Count);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Remembers how long each file was, also when it is deleted.</summary>
    private sealed class RememberingHost : IMediaHost
    {
        public ConcurrentDictionary<string, long> Lengths { get; } = new();

        public string Name => "remembering";

        public Task<MediaLease> PutAsync(MediaUpload upload, CancellationToken cancellationToken = default)
        {
            var url = "https://media.example/" + upload.Key;
            Lengths[url] = upload.Length;
            return Task.FromResult(
                new MediaLease
                {
                    Host = Name,
                    Key = upload.Key,
                    Url = url,
                }
            );
        }

        public Task DeleteAsync(string key, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
