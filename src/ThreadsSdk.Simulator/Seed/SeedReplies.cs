using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds replies: at several depths, hidden ones, and ones that wait for approval.</summary>
internal static class SeedReplies
{
    /// <summary>The post whose replies have to be approved.</summary>
    public const string ApprovalText = "Ask me anything. I read each question before it shows.";

    public static void Fill(SeedWriter writer, User ada)
    {
        var posts = writer.State.Posts.Where(post => post.Author == ada && !post.IsItem && !post.IsGhost && post.Reposted is null).ToList();
        var ben = writer.User("ben_bakes");
        var chiyo = writer.User("chiyo.draws");
        var newest = posts[^1];
        var first = Reply(writer, newest, ben, "Send one heron, please.");
        var second = Reply(writer, first, ada, "It refuses to be packed.");
        var third = Reply(writer, second, chiyo, "Draw it a box.");
        Reply(writer, third, ada, "With holes for the legs?");
        Reply(writer, newest, chiyo, "Socks before soup, surely.");
        Reply(writer, newest, writer.User("new_here"), "Buy my course!!!", HideStatus.Hidden);
        Reply(writer, newest, writer.User("quiet.quinn"), "I am here too.");
        Reply(writer, newest, ben, "I take that back, leave it at the pond.", HideStatus.Unhushed);
        foreach (var post in posts.Where((_, number) => number % 9 == 0))
        {
            Reply(writer, post, chiyo, "Exactly this.");
        }

        var asked = posts.First(post => post.ApprovesReplies);
        Reply(writer, asked, ben, "What do you read on trains?", approval: ReplyApprovalStatus.Pending);
        Reply(writer, asked, chiyo, "Which ink?", approval: ReplyApprovalStatus.Pending);
        Reply(writer, asked, writer.User("new_here"), "Do you want followers?", approval: ReplyApprovalStatus.Ignored);
        Reply(writer, asked, ada, "Begin, I am listening.");

        // The first user answers others as well.
        var bread = writer.State.Posts.First(post => post.Author == ben && !post.IsReply);
        Reply(writer, bread, ada, "Keep me a slice of number 212.");
    }

    private static PostNode Reply(
        SeedWriter writer,
        PostNode parent,
        User author,
        string text,
        HideStatus? status = null,
        ReplyApprovalStatus? approval = null
    )
    {
        var after = parent.PublishedAt.AddMinutes(7);
        var latest = writer.State.Now.AddMinutes(-1);
        return writer.At(
            after < latest ? after : latest,
            (id, time, counts) =>
                new PostNode(id, author, MediaType.TextPost, time)
                {
                    Text = text,
                    ReplyTo = parent,
                    HideStatus = status ?? HideStatus.NotHushed,
                    Approval = approval,
                    Counts = counts,
                }
        );
    }
}
