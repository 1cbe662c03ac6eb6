namespace ThreadsSdk.Cli.Demo;

/// <summary>Reads posts of the demo back, and reports them.</summary>
internal static class PublishedPosts
{
    public static async Task<Media> ReadAsync(
        this DemoStage stage,
        PublishResult result,
        DemoProgress progress,
        DemoNarrator narrator,
        CancellationToken cancellationToken
    )
    {
        narrator.Say(progress.ToString());
        var post = await stage.Threads.Media.GetAsync(result.Id, cancellationToken: cancellationToken);
        narrator.Say($"Published {post.Id}: {post.Permalink}");
        narrator.Keep("post", post);
        stage.Published.Add(post);
        return post;
    }
}
