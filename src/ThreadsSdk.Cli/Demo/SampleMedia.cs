using System.Globalization;

namespace ThreadsSdk.Cli.Demo;

/// <summary>Holds the texts and addresses that the demo publishes. A simulator does not fetch the addresses.</summary>
internal static class SampleMedia
{
    public const string Video = "https://example.com/film.mp4";

    /// <summary>More than two posts hold.</summary>
    public const string LongText =
        "A thread is how one tells a longer story here. This one was written in a single piece, far longer than a post may be. "
        + "Nobody counted its characters, and nobody looked for a place to cut it. The library did both: it counts as Meta does, "
        + "where an emoji weighs as much as its bytes 🧵, and it cuts where a reader would take a breath. "
        + "First it looks for the end of a paragraph, then for that of a sentence, and only then for that of a word. "
        + "A link such as https://example.com/a/rather/long/address/that/must/stay/whole is never cut, and neither is a mention, a "
        + "hashtag or an emoji.\n\n"
        + "Then come the posts. Each one is a reply to the one before, so each has to wait until the one before is out. "
        + "When the connection breaks in the middle, the journal knows which posts are out and goes on with the next one, "
        + "however often that happens, and no post is there twice. "
        + "The numbers at the end of each part count as text as well, which is why they are part of the plan from the beginning. "
        + "Had a part turned out too long for Meta after all, only the rest would have been cut again. "
        + "At the end stands what was at the beginning: the whole text, every character of it, in the right order. #dotnet";

    public static string Image(int number) => $"https://example.com/picture-{number.ToString(CultureInfo.InvariantCulture)}.jpg";
}
