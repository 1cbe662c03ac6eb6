using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Demo;

internal sealed class PublishChainStep : IDemoStep
{
    public string Title => "Publish a long text as a numbered chain";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var text = SampleMedia.LongText;
        var chain = narrator.Call(Post.Text(text).WithOverflow(Overflow.Chain with { IsNumbered = true }));
        var plan = narrator.Call(chain.Plan());
        narrator.Say(
            $"{ThreadsText.Count(text)} characters become {plan.Posts.Length} posts of at most {ThreadsLimits.PostTextLength}, "
                + "cut between sentences; nothing was sent so far."
        );

        var result = await narrator.CallAsync(threads.PublishAsync(chain, cancellationToken: cancellationToken));
        var posts = new List<Media>();
        foreach (var post in result.Posts)
        {
            posts.Add(await threads.Media.GetAsync(post.Id, cancellationToken: cancellationToken));
        }

        narrator.Show(Tables.Card(posts.Select(post => (post.Id ?? Plain.Missing, (string?)Ends(Plain.OneLine(post.Text))))));
        narrator.Say("Each one is a reply to the one before it.");
        narrator.KeepAll("posts", posts);
    }

    /// <summary>Shortens a text to its beginning and its end.</summary>
    private static string Ends(string text) => text.Length < 70 ? text : $"{text[..30]} ... {text[^30..]}";
}
