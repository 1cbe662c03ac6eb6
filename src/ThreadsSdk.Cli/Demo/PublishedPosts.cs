namespace ThreadsSdk.Cli.Demo;

/// <summary>What the demo does with a post that is out: reads it back, and tells of it.</summary>
internal static class PublishedPosts
{
    public static async Task<Media> ReadAsync(
        this DemoStage stage, PublishResult result, DemoProgress progress, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        narrator.Say(progress.ToString());
        var post = await stage.Threads.Media.GetAsync(result.Id, cancellationToken: cancellationToken);
        narrator.Say($"Published {post.Id}: {post.Permalink}");
        narrator.Keep("post", post);
        stage.Published.Add(post);
        return post;
    }
}
