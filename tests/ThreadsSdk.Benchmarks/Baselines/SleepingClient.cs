namespace ThreadsSdk.Benchmarks.Baselines;

/// <summary>
/// Publishes a chain the way clients do that sleep a fixed time for each container: item after item, each waited for before the next is
/// made, looked at once and then every 35 seconds.
/// </summary>
internal sealed class SleepingClient(ThreadsClient threads, TimeProvider clock)
{
    private static readonly TimeSpan Sleep = TimeSpan.FromSeconds(35);

    public async Task<int> PublishAsync(IReadOnlyList<string> texts, int mediaOfEach, string imageUrl)
    {
        string? previous = null;
        foreach (var text in texts)
        {
            var items = new List<string>();
            for (var i = 0; i < mediaOfEach; i++)
            {
                items.Add(
                    await CreateAsync(ContainerMediaType.Image, new() { ImageUrl = imageUrl, IsCarouselItem = true }).ConfigureAwait(false)
                );
            }

            var carousel = await CreateAsync(
                    ContainerMediaType.Carousel,
                    new()
                    {
                        Children = items,
                        Text = text,
                        ReplyToId = previous,
                    }
                )
                .ConfigureAwait(false);
            previous = (await threads.Publishing.PublishContainerAsync(ThreadsApi.OwnUser, carousel).ConfigureAwait(false)).Id;
        }

        return texts.Count;
    }

    private async Task<string> CreateAsync(ContainerMediaType mediaType, CreateContainerOptions options)
    {
        var container = await threads.Publishing.CreateContainerAsync(ThreadsApi.OwnUser, mediaType, options).ConfigureAwait(false);
        while ((await threads.Publishing.GetContainerAsync(container.Id).ConfigureAwait(false)).Status != ContainerStatus.Finished)
        {
            await Task.Delay(Sleep, clock).ConfigureAwait(false);
        }

        return container.Id;
    }
}
