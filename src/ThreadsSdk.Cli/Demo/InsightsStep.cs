using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Demo;

internal sealed class InsightsStep : IDemoStep
{
    public string Title => "Insights";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var insights = await narrator.CallAsync(threads.Insights.GetForUserAsync(ThreadsApi.OwnUser, cancellationToken: cancellationToken));
        narrator.Show(InsightsView.Create(insights.Metrics));
        narrator.Keep("profile", insights);
    }
}
