using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Demo;

internal sealed class ReadBackStep : IDemoStep
{
    private const int Pages = 3;

    public string Title => "Read them back, page by page";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var posts = new List<Media>();
        var page = await narrator.CallAsync(threads.Media.ListPageAsync(ThreadsApi.OwnUser, new() { Limit = 2 }, cancellationToken));
        posts.AddRange(page.Items);
        for (var count = 1; page.HasMore && count < Pages; count++)
        {
            page = await narrator.CallAsync(
                threads.Media.ListPageAsync(ThreadsApi.OwnUser, new() { Limit = 2, After = page.After }, cancellationToken)
            );
            posts.AddRange(page.Items);
        }

        narrator.Say($"{Pages} pages of {page.Items.Count}; each one is asked for with the cursor of the one before.");
        narrator.Show(MediaTable.Create(posts));
        narrator.KeepAll("posts", posts);

        var all = await narrator.CallAsync(
            threads.Media.ListAsync(ThreadsApi.OwnUser, cancellationToken: cancellationToken).CountAsync(cancellationToken).AsTask()
        );
        narrator.Say($"{all} posts in all; `await foreach` over ListAsync fetches the pages as it needs them.");
    }
}
