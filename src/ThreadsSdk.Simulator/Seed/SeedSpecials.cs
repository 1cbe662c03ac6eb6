using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Creates posts of every media type: images, videos, sound, carousels, quotes, reposts and ghost posts.</summary>
internal static class SeedSpecials
{
    public static IEnumerable<Action> Create(SeedWriter writer, User ada)
    {
        yield return () => Media(writer, ada, MediaType.Image, "First light over the harbour.", "Harbour at sunrise");
        yield return () => Media(writer, ada, MediaType.Video, "Thirty seconds of rain.", "Rain on a tin roof");
        yield return () => Media(writer, ada, MediaType.Audio, "The old modem still sings.", null);
        yield return () =>
            Carousel(
                writer,
                ada,
                "Saturday market, in order of colour. #market",
                "market",
                MediaType.Image,
                MediaType.Image,
                MediaType.Video
            );
        yield return () => Carousel(writer, ada, "Before and after.", null, MediaType.Image, MediaType.Image);
        yield return () =>
            writer.Write(
                (id, time, counts) =>
                    new PostNode(id, ada, MediaType.Image, time)
                    {
                        Text = "The ending of the film. You were warned.",
                        AltText = "A cinema screen",
                        IsSpoiler = true,
                        Counts = counts,
                    }
            );
        yield return () =>
            writer.Write(
                (id, time, counts) =>
                    new PostNode(id, ada, MediaType.TextPost, time)
                    {
                        Text = "This. All of this.",
                        Quoted = By(writer, "ben_bakes"),
                        Counts = counts,
                    }
            );
        yield return () =>
            writer.Write((id, time, _) => new PostNode(id, ada, MediaType.RepostFacade, time) { Reposted = By(writer, "chiyo.draws") });
        yield return () => Ghost(writer, ada, TimeSpan.FromDays(3), "Thinking aloud: is a sandwich a struct?");
        yield return () => Ghost(writer, ada, TimeSpan.FromHours(2), "This thought will be gone tomorrow.");
        yield return () => Replies(writer, ada, "Only those I follow, please: what should I read next?", ReplyControl.AccountsYouFollow);
        yield return () => Replies(writer, ada, "Followers only: the release party is on Friday.", ReplyControl.FollowersOnly);
    }

    private static PostNode By(SeedWriter writer, string name) => writer.State.Posts.First(post => post.Author == writer.User(name));

    private static void Media(SeedWriter writer, User ada, MediaType kind, string text, string? altText) =>
        writer.Write(
            (id, time, counts) =>
                new PostNode(id, ada, kind, time)
                {
                    Text = text,
                    AltText = altText,
                    Counts = counts,
                }
        );

    private static void Carousel(SeedWriter writer, User ada, string text, string? tag, params MediaType[] kinds)
    {
        var items = kinds.Select((kind, number) => writer.Item(ada, kind, $"Picture {number + 1}")).ToList();
        writer.Write(
            (id, time, counts) =>
                new PostNode(id, ada, MediaType.CarouselAlbum, time)
                {
                    Text = text,
                    TopicTag = tag,
                    Children = items,
                    Counts = counts,
                }
        );
    }

    private static void Ghost(SeedWriter writer, User ada, TimeSpan age, string text) =>
        writer.At(
            writer.State.Now - age,
            (id, time, counts) =>
                new PostNode(id, ada, MediaType.TextPost, time)
                {
                    Text = text,
                    IsGhost = true,
                    Counts = counts,
                }
        );

    private static void Replies(SeedWriter writer, User ada, string text, ReplyControl control) =>
        writer.Write(
            (id, time, counts) =>
                new PostNode(id, ada, MediaType.TextPost, time)
                {
                    Text = text,
                    ReplyControl = control,
                    Counts = counts,
                }
        );
}
