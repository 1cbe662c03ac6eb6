namespace ThreadsSdk.Cli.Demo;

/// <summary>The way of every post: its container becomes ready, is published, and the post is read back.</summary>
internal static class Publication
{
    public static async Task<Media> PublishAsync(
        this DemoStage stage, CreatedContainer container, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var containerId = container.Id!;
        var state = await narrator.CallAsync(threads.Publishing.GetContainerAsync(containerId, cancellationToken: cancellationToken));
        narrator.Say(await narrator.WaitAsync(
            $"The container is {state.Status}", ContainerWait.UntilFinishedAsync(threads, containerId, cancellationToken)));

        var published = await narrator.CallAsync(threads.Publishing.PublishContainerAsync(ThreadsApi.OwnUser, containerId, cancellationToken));
        var post = await threads.Media.GetAsync(published.Id!, cancellationToken: cancellationToken);
        narrator.Say($"Published {post.Id}: {post.Permalink}");
        narrator.Keep("post", post);
        stage.Published.Add(post);
        return post;
    }
}
