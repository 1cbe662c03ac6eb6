using NSubstitute;
using NSubstitute.ExceptionExtensions;
using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Package.Tests.Mocking;

/// <summary>The classes of an app, tested with a mocking library and without Threads. Over the packages where there are any.</summary>
public sealed class MockingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publisher_is_substituted_and_gives_a_journal_that_the_test_has_made()
    {
        var threads = Substitute.For<IThreadsPublisher>();
        var draft = new PublishJournal { Id = "article-42", UserId = "1" };
        threads
            .StageAsync(Arg.Any<Post>(), Arg.Is<PublishOptions>(options => options.IdempotencyKey == "article-42"), Cancel)
            .Returns(draft);

        var made = await new Announcer(threads).DraftAsync("article-42", "Soon", Cancel);

        Assert.Same(draft, made);
    }

    [Fact]
    public async Task Publisher_is_substituted_and_publishes_what_the_test_says()
    {
        var threads = Substitute.For<IThreadsPublisher>();
        threads
            .PublishAsync(Arg.Any<Post>(), Arg.Any<PublishOptions?>(), Cancel)
            .Returns(
                new PublishResult
                {
                    Posts = [Published()],
                    Journal = new() { Id = "article-42", UserId = "1" },
                }
            );

        Assert.Equal(TimeSpan.Zero, await new Announcer(threads).AnnounceAsync("Now", Cancel));
    }

    [Fact]
    public async Task Publisher_is_substituted_and_fails_as_Threads_does()
    {
        var threads = Substitute.For<IThreadsPublisher>();
        threads
            .PublishAsync(Arg.Any<Post>(), Arg.Any<PublishOptions?>(), Cancel)
            .ThrowsAsync(new ThreadsRateLimitException("Slow down.") { RetryAfter = TimeSpan.FromMinutes(5) });

        Assert.Equal(TimeSpan.FromMinutes(5), await new Announcer(threads).AnnounceAsync("Now", Cancel));
    }

    [Fact]
    public async Task Client_is_substituted_group_by_group()
    {
        var threads = Substitute.For<IThreadsClient>();
        threads.Media.GetAsync("1", Arg.Any<MediaFields?>(), Cancel).Returns(new Media { Id = "1" });
        threads.Replies.ListAsync("1", cancellationToken: Cancel).ReturnsForAnyArgs(Replies("fine", "spam"));

        var read = await new ReplyWatcher(threads).HideAsync("1", "spam", Cancel);

        Assert.Equal(3, read);
        await threads.Replies.Received(1).ManageAsync("spam-id", true, Cancel);
    }

    [Fact]
    public void Published_post_can_be_made_by_a_test() =>
        Assert.Equal(("1", "https://www.threads.com/@ada/post/1"), (Published().Id, Published().Permalink));

    private static PublishedPost Published() => new("1") { Permalink = "https://www.threads.com/@ada/post/1" };

    private static async IAsyncEnumerable<Media> Replies(params IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            yield return new Media { Id = text + "-id", Text = text };
        }

        await Task.CompletedTask;
    }
}
