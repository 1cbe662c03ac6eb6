namespace ThreadsSdk.Cli.Demo;

internal sealed class PublishCarouselStep : IDemoStep
{
    public string Title => "Publish a carousel";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var pictures = Enumerable.Range(1, 3).Select(number => PostMedia.Image(SampleMedia.Image(number)));
        var progress = new DemoProgress();
        var result = await narrator.CallAsync(
            threads.PublishAsync(Post.Carousel(pictures).WithText("Three pictures"), new() { Progress = progress }, cancellationToken)
        );
        await stage.ReadAsync(result, progress, narrator, cancellationToken);
    }
}
