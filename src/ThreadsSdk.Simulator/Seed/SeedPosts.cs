using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds two weeks of posts: about sixty of the first user's, and some of the others'.</summary>
internal static class SeedPosts
{
    private static readonly TimeSpan Past = TimeSpan.FromDays(14);
    private static readonly TimeSpan Step = TimeSpan.FromHours(5.6);

    public static void Fill(SimulatorState state)
    {
        var writer = new SeedWriter(state, state.Now - Past, Step);
        var ada = writer.User("ada.codes");
        SeedOthers.Fill(writer);
        Action[] specials = [.. SeedSpecials.Create(writer, ada), .. SeedAttachments.Create(writer, ada)];
        var plain = SeedTexts.Posts.Length - specials.Length;
        for (var i = 0; i < SeedTexts.Posts.Length; i++)
        {
            writer.Text(ada, SeedTexts.Posts[i]);
            if (i >= plain)
            {
                specials[i - plain]();
            }
        }

        SeedReplies.Fill(writer, ada);
    }
}
