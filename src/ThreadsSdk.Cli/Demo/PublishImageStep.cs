namespace ThreadsSdk.Cli.Demo;

internal sealed class PublishImageStep : IDemoStep
{
    public string Title => "Publish an image";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var url = SampleMedia.Image(1);
        var container = await narrator.CallAsync(threads.Publishing.CreateContainerAsync(
            ThreadsApi.OwnUser,
            ContainerMediaType.Image,
            new() { ImageUrl = url, Text = "A picture", AltText = "A red square" },
            cancellationToken));
        await stage.PublishAsync(container, narrator, cancellationToken);
    }
}
