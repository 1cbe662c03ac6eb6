namespace ThreadsSdk.Cli.Demo;

internal sealed class PublishTextStep : IDemoStep
{
    public string Title => "Publish a text";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var progress = new DemoProgress();
        var result = await narrator.CallAsync(
            threads.PublishAsync(Post.Text("Hello from .NET").WithTopic("dotnet"), new() { Progress = progress }, cancellationToken)
        );
        await stage.ReadAsync(result, progress, narrator, cancellationToken);
    }
}
