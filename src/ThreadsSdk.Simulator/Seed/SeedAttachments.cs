using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Creates text posts with everything that can be attached to one.</summary>
internal static class SeedAttachments
{
    public static IEnumerable<Action> Create(SeedWriter writer, User ada)
    {
        yield return () =>
            Write(
                writer,
                (id, time, counts) =>
                    new PostNode(id, ada, MediaType.TextPost, time)
                    {
                        Text = "Tabs, spaces, or whatever the formatter says?",
                        Poll = new PostPoll(
                            new PollAttachment
                            {
                                OptionA = "Tabs",
                                OptionB = "Spaces",
                                OptionC = "The formatter",
                                OptionD = "I write in ink",
                            },
                            [31, 44, 96, 12]
                        ),
                        Counts = counts,
                    }
            );
        yield return () =>
            Write(
                writer,
                (id, time, counts) =>
                    new PostNode(id, ada, MediaType.TextPost, time)
                    {
                        Text = "Friday deploy.",
                        Gif = new GifAttachment { GifId = "fridaydeploy", Provider = GifProvider.Giphy },
                        Counts = counts,
                    }
            );
        yield return () =>
            Write(
                writer,
                (id, time, counts) =>
                    new PostNode(id, ada, MediaType.TextPost, time)
                    {
                        Text = "The murderer was the gardener.",
                        TextEntities =
                        [
                            new TextEntity
                            {
                                EntityType = TextEntityType.Spoiler,
                                Offset = 21,
                                Length = 8,
                            },
                        ],
                        Counts = counts,
                    }
            );
        yield return () =>
            Write(
                writer,
                (id, time, counts) =>
                    new PostNode(id, ada, MediaType.TextPost, time)
                    {
                        Text = "I wrote down how we test time.",
                        TextAttachment = new TextAttachment
                        {
                            Plaintext = "Never sleep in a test. Give the code a clock, and turn it by hand.",
                            LinkAttachmentUrl = "https://blog.example.com/time",
                            TextWithStylingInfo =
                            [
                                new TextStyling
                                {
                                    Offset = 0,
                                    Length = 11,
                                    StylingInfo = [TextStyle.Bold, TextStyle.Italic],
                                },
                            ],
                        },
                        Counts = counts,
                    }
            );
        yield return () =>
            Write(
                writer,
                (id, time, counts) =>
                    new PostNode(id, ada, MediaType.Image, time)
                    {
                        Text = "Skates on the old runway. #berlin",
                        TopicTag = "berlin",
                        AltText = "An empty runway in the evening",
                        Location = writer.State.Locations.First(location => location.City == "Berlin"),
                        Counts = counts,
                    }
            );
        yield return () =>
            Write(
                writer,
                (id, time, counts) =>
                    new PostNode(id, ada, MediaType.TextPost, time)
                    {
                        Text = "For readers in North America: the book is out today.",
                        Countries = ["US", "CA"],
                        Counts = counts,
                    }
            );
        yield return () =>
            Write(
                writer,
                (id, time, counts) =>
                    new PostNode(id, ada, MediaType.TextPost, time)
                    {
                        Text = SeedReplies.ApprovalText,
                        ApprovesReplies = true,
                        Counts = counts,
                    }
            );
        yield return () =>
            Link(writer, ada, "What I wrote about clocks: https://blog.example.com/clocks", "https://blog.example.com/clocks");
        yield return () => Link(writer, ada, "The slides of yesterday's talk.", "https://talks.example.com/retries");
    }

    private static void Write(SeedWriter writer, Func<string, DateTimeOffset, SimulatedCounts, PostNode> make) => writer.Write(make);

    private static void Link(SeedWriter writer, User ada, string text, string link) =>
        writer.Write(
            (id, time, counts) =>
                new PostNode(id, ada, MediaType.TextPost, time)
                {
                    Text = text,
                    Link = link,
                    Counts = counts,
                }
        );
}
