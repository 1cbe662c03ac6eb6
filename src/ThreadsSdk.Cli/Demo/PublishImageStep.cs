namespace ThreadsSdk.Cli.Demo;

internal sealed class PublishImageStep : IDemoStep
{
    public string Title => "Publish an image";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var url = SampleMedia.Image(1);
        var progress = new DemoProgress();
        var result = await narrator.CallAsync(
            threads.PublishAsync(
                Post.Image(url, altText: "A red square").WithText("A picture"),
                new() { Progress = progress },
                cancellationToken
            )
        );
        await stage.ReadAsync(result, progress, narrator, cancellationToken);
    }
}
