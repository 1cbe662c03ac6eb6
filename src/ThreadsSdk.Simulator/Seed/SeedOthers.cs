using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds posts of the other users, among them some that mention the first one.</summary>
internal static class SeedOthers
{
    public static void Fill(SeedWriter writer)
    {
        var ben = writer.User("ben_bakes");
        var chiyo = writer.User("chiyo.draws");
        Text(writer, ben, 300, "Sourdough number 211. The crust sings. #bread");
        Text(writer, ben, 280, "@ada.codes your timer app saved my rye bread today!");
        Text(writer, ben, 140, "Flour everywhere, regrets nowhere.");
        Text(writer, ben, 20, "Open from six tomorrow. Bring a bag.");
        Text(writer, chiyo, 260, "Ink test on rough paper. #drawing");
        Text(writer, chiyo, 90, "Thank you @ada.codes for the letter from far away.");
        Text(writer, writer.User("new_here"), 30, "Hello Threads. What is everyone reading?");
        Text(writer, writer.User("quiet.quinn"), 50, "Only friends see this, not even @ada.codes.");
        writer.At(
            writer.State.Now.AddHours(-70),
            (id, time, counts) =>
                new PostNode(id, chiyo, MediaType.Image, time)
                {
                    Text = "A heron for @ada.codes, from memory. #drawing",
                    AltText = "Ink drawing of a heron at a pond",
                    TopicTag = "drawing",
                    Counts = counts,
                }
        );
    }

    private static void Text(SeedWriter writer, User author, int hoursAgo, string text) =>
        writer.At(
            writer.State.Now.AddHours(-hoursAgo),
            (id, time, counts) =>
                new PostNode(id, author, MediaType.TextPost, time)
                {
                    Text = text,
                    TopicTag = PostText.Tag(text),
                    Counts = counts,
                }
        );
}
