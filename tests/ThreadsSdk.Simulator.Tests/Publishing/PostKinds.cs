using System.Text;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Every kind of post, as a user would build it.</summary>
internal static class PostKinds
{
    private const string Picture = "https://media.example/picture.jpg";
    private const string Film = "https://media.example/film.mp4";

    /// <summary>A PNG of one pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    public static readonly string LongText = Sentences(1_200);

    /// <summary>A text that fits into this many posts as Meta counts, and needs more when every byte of UTF-8 counts.</summary>
    public static string Accented(int posts)
    {
        const int Sentence = 50;
        var sentences = Enumerable
            .Range(1, posts * (ThreadsLimits.PostTextLength / Sentence))
            .Select(i => $"Été numéro {i % 100} à la mer, où l’été ne finit jamais. ");
        return string.Concat(sentences).TrimEnd();
    }

    /// <summary>By name, what to publish; the world has a post to answer, to quote and to repost.</summary>
    public static readonly IReadOnlyDictionary<string, Func<PublishWorld, PostChain>> All = new Dictionary<
        string,
        Func<PublishWorld, PostChain>
    >
    {
        ["text"] = _ => new(Post.Text("Hello from .NET")),
        ["text with a topic, a location and a spoiler"] = world =>
            new(Post.Text("The butler did it").WithTopic("books").WithLocation(world.LocationId).WithSpoiler("butler")),
        ["text with a link"] = _ => new(Post.Text("Read this").WithLink("https://example.com/article")),
        ["link"] = _ => new(Post.Link("https://example.com/article").WithTopic("news")),
        ["poll"] = _ => new(Post.Text("Tabs or spaces?").WithPoll("Tabs", "Spaces", "Both")),
        ["gif"] = _ => new(Post.Text("Look").WithGif("3oEjI6SIIHBdRxXI40", GifProvider.Giphy)),
        ["text attachment"] = _ =>
            new(Post.Text("An essay").WithTextAttachment(new StyledText().Add("Title", TextStyle.Bold).Add("\n" + LongText))),
        ["ghost post"] = _ => new(Post.Text("Gone tomorrow").AsGhost()),
        ["text for two countries"] = _ => new(Post.Text("Hello there").InCountries("US", "CA")),
        ["text with reply control, approvals and Instagram"] = _ =>
            new(Post.Text("Followers only").WithReplyControl(ReplyControl.FollowersOnly).WithReplyApprovals().SharedToInstagram()),
        ["reply"] = world => new(Post.Text("I agree").ReplyingTo(world.OtherPost)),
        ["quote"] = world => new(Post.Text("As was said").Quoting(world.OtherPost)),
        ["image"] = _ => new(Post.Image(Picture, "A cat").WithText("My cat")),
        ["image without text"] = _ => new(Post.Image(Picture)),
        ["hidden image as a reply"] = world => new(Post.Image(Picture).WithText("Careful").WithSpoilerMedia().ReplyingTo(world.OtherPost)),
        ["video"] = _ => new(Post.Video(Film, "A film").WithText("My film")),
        ["image of this machine"] = _ => new(Post.Image(MediaSource.FromBytes(Png), "One pixel").WithText("My pixel")),
        ["carousel"] = _ =>
            new(
                Post.Carousel(PostMedia.Image(Picture, "One"), PostMedia.Video(Film), PostMedia.Image(Picture, "Three"))
                    .WithText("Three of them")
            ),
        ["carousel of this machine, quoting"] = world =>
            new(
                Post.Carousel(PostMedia.From(MediaSource.FromBytes(Png)), PostMedia.From(MediaSource.FromBytes(Png), "Two"))
                    .WithText("Two pixels")
                    .Quoting(world.OtherPost)
            ),
        ["chain"] = _ => Post.Chain(Post.Text("First"), Post.Image(Picture).WithText("Second"), Post.Text("Third")).Numbered(),
        ["long text"] = _ => new(Post.Text(LongText).WithOverflow(Overflow.Chain with { IsNumbered = true })),
        ["22 images"] = _ =>
            new(
                Post.Carousel(Enumerable.Range(0, 22).Select(i => PostMedia.Image(Picture, $"Image {i}")))
                    .WithText("Many")
                    .WithOverflow(Overflow.Chain)
            ),
        ["repost"] = world => new(Post.Repost(world.OtherPost)),
    };

    private static string Sentences(int length)
    {
        var text = new StringBuilder();
        for (var i = 1; text.Length < length; i++)
        {
            text.Append("This is sentence number ").Append(i).Append(" of a text that fits no single post. ");
        }

        return text.ToString().TrimEnd();
    }
}
