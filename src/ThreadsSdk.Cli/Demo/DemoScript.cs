namespace ThreadsSdk.Cli.Demo;

/// <summary>The demo from its first step to its last.</summary>
internal static class DemoScript
{
    private static readonly IDemoStep[] Steps =
    [
        new LoginStep(),
        new PublishTextStep(),
        new PublishImageStep(),
        new PublishVideoStep(),
        new PublishCarouselStep(),
        new ReadBackStep(),
        new PublishChainStep(),
        new LostResponseStep(),
        new ReplyStep(),
        new InsightsStep(),
        new QuotaStep(),
    ];

    public static async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        foreach (var step in Steps)
        {
            narrator.Begin(step.Title);
            await step.RunAsync(stage, narrator, cancellationToken);
        }

        narrator.End();
    }
}
