namespace ThreadsSdk.Cli.Demo;

internal sealed class PublishTextStep : IDemoStep
{
    public string Title => "Publish a text";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var container = await narrator.CallAsync(threads.Publishing.CreateContainerAsync(
            ThreadsApi.OwnUser, ContainerMediaType.Text, new() { Text = "Hello from .NET", TopicTag = "dotnet" }, cancellationToken));
        await stage.PublishAsync(container, narrator, cancellationToken);
    }
}
