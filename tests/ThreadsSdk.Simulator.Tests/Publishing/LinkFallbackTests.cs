using System.Net;
using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>What becomes of a post when Threads can make no card for its link.</summary>
public sealed class LinkFallbackTests : PublishingTestBase
{
    // The simulator makes no card for what can never be resolved.
    private const string Link = "https://new.invalid/page";

    private static readonly PublishOptions PutInText = new() { LinkFallback = LinkFallback.PutInText };
    private static readonly PublishOptions DropCard = new() { LinkFallback = LinkFallback.DropCard };

    [Fact]
    public async Task PublishAsync_throws_what_Threads_says_of_a_link_unless_told_otherwise()
    {
        var refusal = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            Threads.PublishAsync(Post.Text("Read this").WithLink(Link), cancellationToken: Cancel)
        );

        Assert.Equal(ThreadsError.LinkInvalid, refusal.Error);
        Assert.Empty(Published);
    }

    [Theory]
    [InlineData("Read this", "Read this\n" + Link)]
    [InlineData("Read " + Link, "Read " + Link)]
    [InlineData(null, Link)]
    public async Task PublishAsync_puts_the_link_into_the_text_when_it_gets_no_card(string? text, string expected)
    {
        var post = text is null ? Post.Link(Link) : Post.Text(text).WithLink(Link);

        var result = await Threads.PublishAsync(post, PutInText, Cancel);

        Assert.Equal(expected, Assert.Single(Published).Text);
        Assert.Equal((Link, Link), (result.Posts[0].RefusedLink, result.Journal.Posts[0].RefusedLink));
    }

    [Fact]
    public async Task PublishAsync_drops_the_card_and_leaves_the_text_alone_when_told_so()
    {
        await Threads.PublishAsync(Post.Text("Read this").WithLink(Link), DropCard, Cancel);

        Assert.Equal("Read this", Assert.Single(Published).Text);
    }

    [Fact]
    public async Task PublishAsync_never_publishes_a_post_that_would_be_empty_without_its_card()
    {
        var refusal = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            Threads.PublishAsync(Post.Link(Link), DropCard, Cancel)
        );

        Assert.Equal(ThreadsError.LinkInvalid, refusal.Error);
        Assert.EndsWith("Without its link, nothing is left to publish.", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Published);
    }

    [Fact]
    public async Task PublishAsync_throws_what_Threads_says_when_the_text_has_no_room_for_the_link()
    {
        var full = new string('a', ThreadsLimits.PostTextLength - Link.Length);

        var refusal = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            Threads.PublishAsync(Post.Text(full).WithLink(Link), PutInText, Cancel)
        );
        var sizes = $"{ThreadsLimits.PostTextLength + 1} of {ThreadsLimits.PostTextLength} characters";
        Assert.EndsWith($"which would have {sizes}.", refusal.Message, StringComparison.Ordinal);
        await Threads.PublishAsync(Post.Text(full[1..]).WithLink(Link), PutInText, Cancel);

        Assert.Equal($"{full[1..]}\n{Link}", Assert.Single(Published).Text);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task PublishAsync_makes_the_post_anew_when_the_card_is_refused_at_publication(HttpStatusCode status)
    {
        World.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.LinkInvalid, ThreadsOperationNames.Publishing.PublishContainer) with
            {
                Status = status,
            }
        );

        await Threads.PublishAsync(Post.Text("Read this").WithLink("https://example.com/"), PutInText, Cancel);

        Assert.Equal("Read this\nhttps://example.com/", Assert.Single(Published).Text);
    }

    [Fact]
    public async Task PublishAsync_makes_no_second_post_when_the_card_is_refused_and_the_post_is_out_all_the_same()
    {
        World.Simulator.Faults.Add(
            SimulatorFault.RefuseAfterwards(ThreadsError.LinkInvalid, ThreadsOperationNames.Publishing.PublishContainer) with
            {
                Status = HttpStatusCode.InternalServerError,
            }
        );

        var result = await Threads.PublishAsync(Post.Text("Read this").WithLink("https://example.com/"), PutInText, Cancel);

        Assert.Equal("Read this", Assert.Single(Published).Text);
        Assert.Null(result.Posts[0].RefusedLink);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PublishAsync_gives_up_the_card_of_one_post_of_a_chain_and_keeps_its_number(bool isAtOnce)
    {
        var middle = Post.Text("Two").WithLink(Link);
        var chain = Post.Chain(Post.Text("One"), isAtOnce ? middle.PublishedInSingleCall() : middle, Post.Text("Three")).Numbered();

        await Threads.PublishAsync(chain, PutInText, Cancel);

        Assert.Equal(["One\n1/3", $"Two\n{Link}\n2/3", "Three\n3/3"], Published.Select(post => post.Text));
    }

    [Fact]
    public async Task PublishAsync_gives_up_the_card_of_an_article_too()
    {
        var article = Post.Text("Read this").WithTextAttachment("A long text", Link);

        await Threads.PublishAsync(article, PutInText, Cancel);

        Assert.Equal($"Read this\n{Link}", Assert.Single(Published).Text);
    }

    [Fact]
    public async Task ResumeAsync_goes_on_with_the_link_in_the_text_after_a_crash()
    {
        var journals = new InMemoryPublishJournalStore();
        var options = PutInText with { JournalStore = journals, IdempotencyKey = "news" };
        World.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.TokenInvalid, ThreadsOperationNames.Publishing.CreateContainer) with
            {
                Skip = 1,
            }
        );
        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            Threads.PublishAsync(Post.Text("Read this").WithLink(Link), options, Cancel)
        );

        var journal = PublishJournal.FromJson((await journals.LoadAsync("news", Cancel))!.ToJson());
        await Threads.ResumeAsync(journal, new() { JournalStore = journals }, Cancel);

        Assert.Equal($"Read this\n{Link}", Assert.Single(Published).Text);
    }
}
