namespace ThreadsSdk.Cli.Demo;

/// <summary>A step of the demo.</summary>
internal interface IDemoStep
{
    string Title { get; }

    Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken);
}
