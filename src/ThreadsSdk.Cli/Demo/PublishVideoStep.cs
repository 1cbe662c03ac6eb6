namespace ThreadsSdk.Cli.Demo;

internal sealed class PublishVideoStep : IDemoStep
{
    public string Title => "Publish a video";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var url = SampleMedia.Video;
        var container = await narrator.CallAsync(threads.Publishing.CreateContainerAsync(
            ThreadsApi.OwnUser, ContainerMediaType.Video, new() { VideoUrl = url, Text = "A film" }, cancellationToken));
        await stage.PublishAsync(container, narrator, cancellationToken);
    }
}
