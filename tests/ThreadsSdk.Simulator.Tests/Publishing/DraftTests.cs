using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Drafts: containers that are made today and published tomorrow.</summary>
public sealed class DraftTests : PublishingTestBase
{
    [Fact]
    public async Task StageAsync_makes_a_draft_of_which_nothing_is_out()
    {
        var draft = await Threads.StageAsync(Post.Image(Picture).WithText("Soon"), cancellationToken: Cancel);

        Assert.Empty(Published);
        Assert.True(draft.IsStaged);
        Assert.InRange(draft.StagedUntil!.Value - Clock.GetUtcNow(), TimeSpan.FromHours(23.9), TimeSpan.FromHours(24));
        Assert.NotNull(draft.Posts[0].ContainerId);
    }

    [Fact]
    public async Task PublishStagedAsync_publishes_the_very_container()
    {
        var draft = await Threads.StageAsync(Post.Image(Picture).WithText("Soon"), cancellationToken: Cancel);
        Clock.Advance(TimeSpan.FromHours(20));
        List<string?> operations = [];
        using var threads = World.CreateClient(options => options.OnResponse = answer => operations.Add(answer.Operation));

        var result = await threads.PublishStagedAsync(PublishJournal.FromJson(draft.ToJson()), cancellationToken: Cancel);

        Assert.Equal(("Soon", result.Id), (Assert.Single(Published).Text, Published[0].Id));
        Assert.False(result.Journal.IsStaged);
        Assert.Null(result.Journal.StagedUntil);
        Assert.Contains(ThreadsOperationNames.Publishing.PublishContainer, operations);
        Assert.DoesNotContain(ThreadsOperationNames.Publishing.CreateContainer, operations);
    }

    [Fact]
    public async Task PublishStagedAsync_makes_an_expired_draft_anew()
    {
        var draft = await Threads.StageAsync(Post.Image(Picture).WithText("Late"), cancellationToken: Cancel);
        Clock.Advance(TimeSpan.FromHours(25));

        await Threads.PublishStagedAsync(draft, cancellationToken: Cancel);

        Assert.Equal("Late", Assert.Single(Published).Text);
    }

    [Fact]
    public async Task PublishStagedAsync_says_what_an_expired_draft_with_a_file_of_this_machine_needs()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, PostKinds.Png, Cancel);
        try
        {
            var options = new PublishOptions { MediaHost = new FaultyMediaHost(new FaultPlan(null), new()) };
            var draft = await Threads.StageAsync(Post.Image(MediaSource.FromFile(path)), options, Cancel);
            Assert.Empty(draft.Leases);
            Clock.Advance(TimeSpan.FromHours(25));

            var failure = await Assert.ThrowsAsync<PublishException>(() => Threads.PublishStagedAsync(draft, cancellationToken: Cancel));
            await Threads.PublishStagedAsync(failure.Journal, options, Cancel);

            Assert.Contains("Set PublishOptions.MediaHost", failure.Message, StringComparison.Ordinal);
            Assert.Single(Published);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task PublishStagedAsync_publishes_once_however_often_it_is_called()
    {
        var options = new PublishOptions { JournalStore = new InMemoryPublishJournalStore() };
        var draft = await Threads.StageAsync(Post.Text("Once"), options, Cancel);

        var first = await Threads.PublishStagedAsync(draft, options, Cancel);
        var second = await Threads.PublishStagedAsync(draft, options, Cancel);
        var withoutStore = await Threads.PublishStagedAsync(first.Journal, cancellationToken: Cancel);

        Assert.Equal(Assert.Single(Published).Id, Assert.Single(new[] { first.Id, second.Id, withoutStore.Id }.Distinct()));
    }

    [Fact]
    public async Task ResumeAsync_never_publishes_a_draft()
    {
        var draft = await Threads.StageAsync(Post.Text("Not yet"), cancellationToken: Cancel);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Threads.ResumeAsync(draft, cancellationToken: Cancel));

        Assert.Contains("PublishStagedAsync", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Published);
    }

    [Fact]
    public async Task ResumeAsync_goes_on_with_a_draft_whose_publication_was_stopped()
    {
        var options = new PublishOptions { JournalStore = new InMemoryPublishJournalStore() };
        var draft = await Threads.StageAsync(Post.Chain(Post.Text("One"), Post.Text("Two")), options, Cancel);
        World.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.TokenInvalid, ThreadsOperationNames.Publishing.PublishContainer) with
            {
                Skip = 1,
            }
        );
        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => Threads.PublishStagedAsync(draft, options, Cancel));

        await Threads.ResumeAsync((await options.JournalStore.LoadAsync(draft.Id, Cancel))!, options, Cancel);

        Assert.Equal(["One", "Two"], Published.Select(post => post.Text));
    }

    [Fact]
    public async Task StageAsync_with_the_same_key_is_one_draft_and_PublishAsync_publishes_it()
    {
        var options = new PublishOptions { JournalStore = new InMemoryPublishJournalStore(), IdempotencyKey = "news" };
        var post = Post.Text("News").WithLink("https://example.com/");

        var first = await Threads.StageAsync(post, options, Cancel);
        var second = await Threads.StageAsync(post, options, Cancel);
        await Threads.PublishAsync(post, options, Cancel);

        Assert.Equal(first.Posts[0].ContainerId, second.Posts[0].ContainerId);
        Assert.Single(Published);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Threads.StageAsync(post, options, Cancel));
        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => Threads.StageAsync(Post.Text("Other"), options, Cancel));
    }

    [Fact]
    public async Task StageAsync_takes_only_what_has_a_container()
    {
        var repost = await Assert.ThrowsAsync<ThreadsValidationException>(() =>
            Threads.StageAsync(Post.Repost(World.OtherPost), cancellationToken: Cancel)
        );
        var atOnce = await Assert.ThrowsAsync<ThreadsValidationException>(() =>
            Threads.StageAsync(Post.Text("Now").PublishedInSingleCall(), cancellationToken: Cancel)
        );

        Assert.Equal(("repost", "auto_publish_text"), (Assert.Single(repost.Errors).Property, Assert.Single(atOnce.Errors).Property));
        Assert.Empty(Published);
    }

    [Fact]
    public async Task StageAsync_mends_what_PublishAsync_mends()
    {
        var draft = await Threads.StageAsync(
            Post.Text("Read this").WithLink("https://new.invalid/page"),
            new() { LinkFallback = LinkFallback.DropCard },
            Cancel
        );

        await Threads.PublishStagedAsync(draft, cancellationToken: Cancel);

        Assert.Equal("Read this", Assert.Single(Published).Text);
    }

    [Fact]
    public async Task A_post_between_a_draft_and_its_publication_is_not_taken_for_it()
    {
        var draft = await Threads.StageAsync(Post.Text("Good morning"), cancellationToken: Cancel);
        Clock.Advance(TimeSpan.FromHours(2));
        var byHand = await Threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel);
        Clock.Advance(TimeSpan.FromHours(2));
        World.Simulator.Faults.Add(SimulatorFault.LoseResponse(ThreadsOperationNames.Publishing.PublishContainer));

        var result = await Threads.PublishStagedAsync(draft, cancellationToken: Cancel);

        Assert.Equal(2, Published.Count);
        Assert.NotEqual(byHand.Id, result.Id);
    }
}
