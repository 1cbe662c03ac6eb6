using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class PublishingTests : SimulatorTestBase
{
    private const string Image = "https://media.example.com/harbour.png";
    private const string Video = "https://media.example.com/rain.mp4";

    [Fact]
    public async Task A_text_is_published_at_once()
    {
        var threads = Client();

        var container = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new() { Text = "Hello #dotnet" },
            Cancel
        );
        var status = await threads.Publishing.GetContainerAsync(container.Id!, cancellationToken: Cancel);
        var published = await threads.Publishing.PublishContainerAsync("me", container.Id!, Cancel);
        var post = await threads.Media.GetAsync(published.Id!, MediaFields.ForPost, Cancel);

        Assert.Equal(ContainerStatus.Finished, status.Status);
        Assert.NotEqual(container.Id, published.Id);
        Assert.Equal("Hello #dotnet", post.Text);
        Assert.Equal("dotnet", post.TopicTag);
        Assert.Equal(MediaType.TextPost, post.MediaType);
        Assert.Equal(Clock.GetUtcNow(), post.Timestamp);
        Assert.Equal(Ada.Id, post.Owner?.Id);
    }

    [Fact]
    public async Task A_video_can_be_published_only_when_its_processing_time_is_over()
    {
        var threads = Client();
        var container = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Video,
            new() { VideoUrl = Video, Text = "Rain" },
            Cancel
        );

        var tooEarly = await Assert.ThrowsAsync<ThreadsNotFoundException>(() =>
            threads.Publishing.PublishContainerAsync("me", container.Id!, Cancel)
        );
        var before = await threads.Publishing.GetContainerAsync(container.Id!, cancellationToken: Cancel);
        Clock.Turn(TimeSpan.FromSeconds(10));
        var after = await threads.Publishing.GetContainerAsync(container.Id!, cancellationToken: Cancel);
        var published = await threads.Publishing.PublishContainerAsync("me", container.Id!, Cancel);
        var done = await threads.Publishing.GetContainerAsync(container.Id!, cancellationToken: Cancel);

        Assert.Equal(ThreadsError.ContainerNotFound, tooEarly.Error);
        Assert.Equal(ContainerStatus.InProgress, before.Status);
        Assert.Equal(ContainerStatus.Finished, after.Status);
        Assert.Equal(ContainerStatus.Published, done.Status);
        Assert.Equal(MediaType.Video, (await threads.Media.GetAsync(published.Id!, cancellationToken: Cancel)).MediaType);
    }

    [Fact]
    public async Task A_container_expires_after_its_lifetime()
    {
        var threads = Client();
        var container = await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Too late" }, Cancel);

        Clock.Turn(ThreadsLimits.ContainerLifetime);
        var status = await threads.Publishing.GetContainerAsync(container.Id!, cancellationToken: Cancel);

        Assert.Equal(ContainerStatus.Expired, status.Status);
        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => threads.Publishing.PublishContainerAsync("me", container.Id!, Cancel));
    }

    [Fact]
    public async Task Publishing_a_container_twice_makes_one_post_and_counts_once()
    {
        var threads = Client();
        var container = await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Once" }, Cancel);

        var first = await threads.Publishing.PublishContainerAsync("me", container.Id!, Cancel);
        var second = await threads.Publishing.PublishContainerAsync("me", container.Id!, Cancel);
        var limit = await threads.Publishing.GetLimitAsync("me", cancellationToken: Cancel);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, limit.QuotaUsage);
    }

    [Fact]
    public async Task Publishing_a_carousel_or_a_reply_twice_makes_one_post_too()
    {
        var threads = Client();
        var items = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            items.Add(await ContainerAsync(ContainerMediaType.Image, new() { ImageUrl = Image, IsCarouselItem = true }));
        }

        Clock.Turn(TimeSpan.FromSeconds(10));
        var carousel = await ContainerAsync(ContainerMediaType.Carousel, new() { Children = items });
        Clock.Turn(TimeSpan.FromSeconds(10));

        var post = await PublishTwiceAsync(carousel);
        var reply = await PublishTwiceAsync(await ContainerAsync(ContainerMediaType.Text, new() { Text = "And", ReplyToId = post }));
        var limit = await threads.Publishing.GetLimitAsync("me", PublishingLimitFields.ForQuotaUsage, Cancel);

        Assert.Equal([post, reply], Simulator.PublishedBy(Ada).Select(published => published.Id));
        Assert.Equal((1, 1), (limit.QuotaUsage, limit.ReplyQuotaUsage));

        async Task<string> ContainerAsync(ContainerMediaType kind, CreateContainerOptions options) =>
            (await threads.Publishing.CreateContainerAsync("me", kind, options, Cancel)).Id!;

        async Task<string> PublishTwiceAsync(string container)
        {
            var first = await threads.Publishing.PublishContainerAsync("me", container, Cancel);
            var second = await threads.Publishing.PublishContainerAsync("me", container, Cancel);
            Assert.Equal(first.Id, second.Id);
            return first.Id!;
        }
    }

    [Fact]
    public async Task A_container_is_published_once_however_many_calls_are_made_together()
    {
        var threads = Client();
        var container = await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Once" }, Cancel);

        var published = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => threads.Publishing.PublishContainerAsync("me", container.Id!, Cancel))
        );

        var post = Assert.Single(Simulator.PublishedBy(Ada));
        Assert.All(published, answer => Assert.Equal(post.Id, answer.Id));
    }

    [Fact]
    public async Task The_post_of_a_container_has_no_status()
    {
        var threads = Client();
        var post = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new() { Text = "Out", AutoPublishText = true },
            Cancel
        );

        var refused = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            threads.Publishing.GetContainerAsync(post.Id!, cancellationToken: Cancel)
        );

        Assert.Equal(ThreadsError.UnknownField, refused.Error);
    }

    [Fact]
    public async Task A_carousel_is_made_of_finished_items()
    {
        var threads = Client();
        var items = new List<string>();
        foreach (var number in Enumerable.Range(1, 3))
        {
            var item = await threads.Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Image,
                new()
                {
                    ImageUrl = Image,
                    IsCarouselItem = true,
                    AltText = $"Number {number}",
                },
                Cancel
            );
            items.Add(item.Id!);
        }

        Clock.Turn(TimeSpan.FromSeconds(10));
        var carousel = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Carousel,
            new() { Children = items, Text = "Three" },
            Cancel
        );
        Clock.Turn(TimeSpan.FromSeconds(10));
        var published = await threads.Publishing.PublishContainerAsync("me", carousel.Id!, Cancel);
        var post = await threads.Media.GetAsync(published.Id!, cancellationToken: Cancel);

        Assert.Equal(MediaType.CarouselAlbum, post.MediaType);
        Assert.Equal(["Number 1", "Number 2", "Number 3"], post.Children!.Select(child => child.AltText));
        Assert.DoesNotContain(post.Children!, child => items.Contains(child.Id!));
    }

    [Fact]
    public async Task Auto_publish_answers_with_the_id_of_the_post_and_counts()
    {
        var threads = Client();

        var created = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new()
            {
                Text = "At once",
                AutoPublishText = true,
                CrossreshareToIg = true,
            },
            Cancel
        );
        var post = await threads.Media.GetAsync(created.Id!, cancellationToken: Cancel);
        var limit = await threads.Publishing.GetLimitAsync("me", cancellationToken: Cancel);

        Assert.Equal("At once", post.Text);
        Assert.Equal(CrossReshareStatus.Success, created.CrossreshareToIgStatus);
        Assert.Equal(1, limit.QuotaUsage);
    }

    [Fact]
    public async Task A_reply_counts_against_the_quota_of_replies()
    {
        var threads = Client();
        var post = (await threads.Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0];

        var reply = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new()
            {
                Text = "And one more thing.",
                ReplyToId = post.Id,
                AutoPublishText = true,
            },
            Cancel
        );
        var limit = await threads.Publishing.GetLimitAsync("me", PublishingLimitFields.ForQuotaUsage, Cancel);
        var read = await threads.Media.GetAsync(reply.Id!, MediaFields.ForPost, Cancel);

        Assert.Equal((0, 1), (limit.QuotaUsage, limit.ReplyQuotaUsage));
        Assert.Equal(post.Id, read.RepliedTo?.Id);
        Assert.Equal(post.Id, read.RootPost?.Id);
        Assert.True(read.IsReplyOwnedByMe);
    }

    [Fact]
    public async Task A_quota_frees_up_as_its_window_moves_on()
    {
        var threads = Client();
        for (var i = 0; i < ThreadsQuotas.Posts.Total; i++)
        {
            await threads.Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Text,
                new() { Text = $"Post {i}", AutoPublishText = true },
                Cancel
            );
        }

        var full = await Assert.ThrowsAsync<ThreadsRateLimitException>(() => PublishAsync("One too many"));
        Clock.Turn(ThreadsQuotas.Posts.Window);
        await PublishAsync("A new day");

        Assert.Equal(ThreadsError.QuotaReached, full.Error);

        Task PublishAsync(string text) =>
            threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = text, AutoPublishText = true }, Cancel);
    }

    [Fact]
    public async Task Every_attachment_comes_back_as_it_was_sent()
    {
        var threads = Client();
        var place = (await threads.Locations.SearchAsync(options: new() { Query = "Berlin" }, cancellationToken: Cancel))[0];
        var poll = await PublishAsync(
            new()
            {
                Text = "Which?",
                PollAttachment = new PollAttachment { OptionA = "This", OptionB = "That" },
            }
        );
        var gif = await PublishAsync(
            new()
            {
                Text = "Look",
                GifAttachment = new GifAttachment { GifId = "abc", Provider = GifProvider.Giphy },
            }
        );
        var link = await PublishAsync(new() { LinkAttachment = "https://example.com/a" });
        var longText = await PublishAsync(
            new()
            {
                Text = "Long",
                TextAttachment = new TextAttachment { Plaintext = "A long text" },
                LocationId = place.Id,
            }
        );
        var spoiler = await PublishAsync(
            new()
            {
                Text = "He did it",
                TextEntities =
                [
                    new TextEntity
                    {
                        EntityType = TextEntityType.Spoiler,
                        Offset = 0,
                        Length = 2,
                    },
                ],
                ReplyControl = ReplyControl.FollowersOnly,
                AllowlistedCountryCodes = ["US", "DE"],
            }
        );

        Assert.Equal(("This", "That", 0), (poll.PollAttachment?.OptionA, poll.PollAttachment?.OptionB, poll.PollAttachment?.TotalVotes));
        Assert.Equal(Clock.GetUtcNow().Add(ThreadsLimits.PollDuration), poll.PollAttachment?.ExpirationTimestamp);
        Assert.Contains("abc", gif.GifUrl, StringComparison.Ordinal);
        Assert.Equal("https://example.com/a", link.LinkAttachmentUrl);
        Assert.Equal("A long text", longText.TextAttachment?.Plaintext);
        Assert.Equal(place.Name, longText.Location?.Name);
        Assert.Equal(2, Assert.Single(spoiler.TextEntities!).Length);
        Assert.Equal(ReplyAudience.FollowersOnly, spoiler.ReplyAudience);
        Assert.Equal(["US", "DE"], spoiler.AllowlistedCountryCodes);

        async Task<Media> PublishAsync(CreateContainerOptions options)
        {
            var created = await threads.Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Text,
                options with
                {
                    AutoPublishText = true,
                },
                Cancel
            );
            return await threads.Media.GetAsync(created.Id!, MediaFields.ForPost, Cancel);
        }
    }

    [Fact]
    public async Task A_ghost_post_is_archived_after_a_day()
    {
        var threads = Client();
        var ghost = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new()
            {
                Text = "Boo",
                IsGhostPost = true,
                AutoPublishText = true,
            },
            Cancel
        );

        var before = await threads.Media.GetAsync(ghost.Id!, cancellationToken: Cancel);
        Clock.Turn(ThreadsLimits.GhostPostLifetime);
        var after = (await threads.Media.ListGhostPostsPageAsync("me", cancellationToken: Cancel)).Items[0];

        Assert.Equal(GhostPostStatus.Active, before.GhostPostStatus);
        Assert.Equal((ghost.Id, GhostPostStatus.Archived), (after.Id, after.GhostPostStatus));
    }

    [Fact]
    public async Task Media_that_cannot_be_fetched_fail_as_they_do_at_Meta()
    {
        var threads = Client();

        var image = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            threads.Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Image,
                new() { ImageUrl = "https://unreachable.invalid/a.png" },
                Cancel
            )
        );
        var video = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Video,
            new() { VideoUrl = "https://unreachable.invalid/a.mp4" },
            Cancel
        );
        Clock.Turn(TimeSpan.FromSeconds(10));
        var status = await threads.Publishing.GetContainerAsync(video.Id!, cancellationToken: Cancel);

        Assert.Equal(ThreadsError.MediaNotFetched, image.Error);
        Assert.Equal((ContainerStatus.Error, ContainerError.FailedDownloadingVideo), (status.Status, status.ErrorMessage));
    }

    [Fact]
    public async Task More_links_than_a_post_may_hold_are_refused()
    {
        var text = string.Join(" ", Enumerable.Range(0, ThreadsLimits.LinkCount + 1).Select(number => $"https://example.com/{number}"));

        var refused = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            Client().Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = text }, Cancel)
        );

        Assert.Equal(ThreadsError.LinkLimitExceeded, refused.Error);
    }

    [Fact]
    public async Task Links_without_a_scheme_count_with_the_attached_one()
    {
        var text = string.Join(' ', Enumerable.Range(1, ThreadsLimits.LinkCount).Select(number => $"WWW.{number}.example.com,"));

        await Client().Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = text }, Cancel);
        await Client()
            .Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Text,
                new() { Text = text, LinkAttachment = "https://www.1.example.com/" },
                Cancel
            );
        var refused = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            Client()
                .Publishing.CreateContainerAsync(
                    "me",
                    ContainerMediaType.Text,
                    new() { Text = text, LinkAttachment = "www.facebook.com" },
                    Cancel
                )
        );

        Assert.Equal(ThreadsError.LinkLimitExceeded, refused.Error);
    }

    [Fact]
    public async Task Text_right_after_a_link_makes_no_further_links()
    {
        var text = string.Concat(Enumerable.Range(0, 9).Select(number => $"看https://example.com/{(char)('路' + number)}"));

        await Client().Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = text }, Cancel);
    }

    [Fact]
    public async Task Only_users_who_may_can_limit_a_post_to_countries()
    {
        var refused = await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            Client(Ben)
                .Publishing.CreateContainerAsync(
                    "me",
                    ContainerMediaType.Text,
                    new() { Text = "Here", AllowlistedCountryCodes = ["US"] },
                    Cancel
                )
        );

        Assert.Equal(ThreadsError.FeatureNotAvailable, refused.Error);
    }

    [Fact]
    public async Task A_container_is_its_owners_business()
    {
        var container = await Client().Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Mine" }, Cancel);

        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => Client(Ben).Publishing.PublishContainerAsync("me", container.Id!, Cancel));
        await Assert.ThrowsAsync<ThreadsNotFoundException>(() =>
            Client(Ben).Publishing.GetContainerAsync(container.Id!, cancellationToken: Cancel)
        );
    }
}
