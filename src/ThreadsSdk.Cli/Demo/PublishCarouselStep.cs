namespace ThreadsSdk.Cli.Demo;

internal sealed class PublishCarouselStep : IDemoStep
{
    public string Title => "Publish a carousel";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var items = new List<string>();
        foreach (var url in new[] { SampleMedia.Image(1), SampleMedia.Image(2), SampleMedia.Image(3) })
        {
            var item = await narrator.CallAsync(threads.Publishing.CreateContainerAsync(
                ThreadsApi.OwnUser, ContainerMediaType.Image, new() { ImageUrl = url, IsCarouselItem = true }, cancellationToken));
            items.Add(item.Id!);
        }

        // A carousel is accepted only when its items are ready.
        await narrator.WaitAsync(
            "The items are processed", Task.WhenAll(items.Select(item => ContainerWait.UntilFinishedAsync(threads, item, cancellationToken))));
        narrator.Say($"All {items.Count} items are {ContainerStatus.Finished}.");

        var container = await narrator.CallAsync(threads.Publishing.CreateContainerAsync(
            ThreadsApi.OwnUser, ContainerMediaType.Carousel, new() { Children = items, Text = "Three pictures" }, cancellationToken));
        await stage.PublishAsync(container, narrator, cancellationToken);
    }
}
