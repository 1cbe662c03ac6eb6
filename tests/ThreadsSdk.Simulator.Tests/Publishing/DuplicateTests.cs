using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Posts that say the same as another one of the last 24 hours.</summary>
public sealed class DuplicateTests : PublishingTestBase
{
    private static readonly PublishOptions Refuse = new() { Duplicates = DuplicateCheck.Refuse };

    [Fact]
    public async Task PublishAsync_refuses_what_is_out_already_when_told_so()
    {
        var first = await Threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel);
        Clock.Advance(TimeSpan.FromHours(23));

        var refusal = await Assert.ThrowsAsync<DuplicatePostException>(() =>
            Threads.PublishAsync(Post.Text("Good morning "), Refuse, Cancel)
        );

        Assert.Equal(first.Id, refusal.Duplicate.PostId);
        Assert.Contains(refusal.Duplicate.Permalink!, refusal.Message, StringComparison.Ordinal);
        Assert.Single(Published);
    }

    [Fact]
    public async Task PublishAsync_publishes_the_same_on_another_day()
    {
        await Threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel);
        Clock.Advance(TimeSpan.FromHours(24.1));

        await Threads.PublishAsync(Post.Text("Good morning"), Refuse, Cancel);

        Assert.Equal(2, Published.Count);
    }

    [Fact]
    public async Task PublishAsync_warns_and_publishes_all_the_same_when_told_so()
    {
        var first = await Threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel);
        Duplicate? told = null;
        var progress = new Steps(step => told = step.Stage == PublishStage.DuplicateFound ? step.Duplicate : told);

        await Threads.PublishAsync(Post.Text("Good morning"), new() { Duplicates = DuplicateCheck.Warn, Progress = progress }, Cancel);

        Assert.Equal(first.Id, told?.PostId);
        Assert.Equal(2, Published.Count);
    }

    [Fact]
    public async Task PublishAsync_looks_only_when_told_so()
    {
        List<string?> operations = [];
        using var threads = World.CreateClient(options => options.OnResponse = answer => operations.Add(answer.Operation));

        await threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel);
        await threads.PublishAsync(Post.Text("Good morning"), cancellationToken: Cancel);

        Assert.Equal(2, Published.Count);
        Assert.DoesNotContain(ThreadsOperationNames.Media.List, operations);
    }

    public static TheoryData<string, bool> Others =>
        new()
        {
            { "another text", false },
            { "with a picture", false },
            { "with another link", false },
            { "as a reply", false },
            { "as a quote", false },
            { "the same", true },
        };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task PublishAsync_takes_for_the_same_only_what_is(string what, bool isSame)
    {
        var post = Post.Text("Good morning").WithLink("https://example.com/a");
        await Threads.PublishAsync(post, cancellationToken: Cancel);
        var other = what switch
        {
            "another text" => Post.Text("Good evening").WithLink("https://example.com/a"),
            "with a picture" => Post.Text("Good morning").WithMedia(PostMedia.Image(Picture)),
            "with another link" => Post.Text("Good morning").WithLink("https://example.com/b"),
            "as a reply" => post.ReplyingTo(World.OtherPost),
            "as a quote" => post.Quoting(World.OtherPost),
            _ => post,
        };

        var refusal = await Record.ExceptionAsync(() => Threads.PublishAsync(other, Refuse, Cancel));

        Assert.Equal(isSame, refusal is DuplicatePostException);
        Assert.Equal(!isSame, refusal is null);
    }

    [Fact]
    public async Task PublishAsync_finds_what_is_planned_in_the_journals_too()
    {
        var journals = new InMemoryPublishJournalStore();
        var draft = await Threads.StageAsync(Post.Image(Picture), new() { JournalStore = journals }, Cancel);

        var refusal = await Assert.ThrowsAsync<DuplicatePostException>(() =>
            Threads.PublishAsync(Post.Image(Picture), Refuse with { JournalStore = journals }, Cancel)
        );
        await Threads.PublishAsync(Post.Image("https://media.example/other.jpg"), Refuse with { JournalStore = journals }, Cancel);

        Assert.Equal((draft.Id, null), (refusal.Duplicate.JournalId, refusal.Duplicate.PostId));
        Assert.Single(Published);
    }

    [Fact]
    public async Task PublishAsync_with_the_same_key_is_no_duplicate_of_itself()
    {
        var options = Refuse with { JournalStore = new InMemoryPublishJournalStore(), IdempotencyKey = "morning" };

        var first = await Threads.PublishAsync(Post.Text("Good morning"), options, Cancel);
        var second = await Threads.PublishAsync(Post.Text("Good morning"), options, Cancel);

        Assert.Equal(first.Id, second.Id);
        Assert.Single(Published);
    }

    [Fact]
    public async Task PublishAsync_answers_the_same_to_two_posts()
    {
        var own = await Threads.PublishAsync(Post.Text("Thank me"), cancellationToken: Cancel);
        await Threads.PublishAsync(Post.Text("Thanks").ReplyingTo(World.OtherPost), Refuse, Cancel);

        await Threads.PublishAsync(Post.Text("Thanks").ReplyingTo(own.Id), Refuse, Cancel);
        await Assert.ThrowsAsync<DuplicatePostException>(() =>
            Threads.PublishAsync(Post.Text("Thanks").ReplyingTo(own.Id), Refuse, Cancel)
        );

        Assert.Equal(3, Published.Count);
    }
}
