using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Demo;

internal sealed class QuotaStep : IDemoStep
{
    public string Title => "What is left for today";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var limit = await narrator.CallAsync(
            threads.Publishing.GetLimitAsync(ThreadsApi.OwnUser, PublishingLimitFields.ForQuotaUsage, cancellationToken)
        );
        narrator.Show(QuotaTable.Create(limit));
        narrator.Keep("limit", limit);
    }
}
