namespace ThreadsSdk.Cli.Demo;

internal sealed class PublishVideoStep : IDemoStep
{
    public string Title => "Publish a video";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var url = SampleMedia.Video;
        var progress = new DemoProgress();
        var result = await narrator.CallAsync(
            threads.PublishAsync(Post.Video(url).WithText("A film"), new() { Progress = progress }, cancellationToken)
        );
        await stage.ReadAsync(result, progress, narrator, cancellationToken);
    }
}
