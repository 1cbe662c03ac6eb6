using ThreadsSdk.Publishing;

namespace ThreadsSdk.Native.Subjects;

/// <summary>A chain with a journal on the disk, published twice under one key.</summary>
internal static class PublishChain
{
    public static async Task<string> RunAsync(Stage stage)
    {
        var stages = 0;
        var options = new PublishOptions
        {
            IdempotencyKey = "chain",
            JournalStore = new FilePublishJournalStore(Path.Combine(stage.Folder, "journals")),
            Progress = new Count(() => Interlocked.Increment(ref stages)),
        };
        var chain = Post.Chain(
                Post.Text("First"),
                Post.Carousel(PostMedia.Image("https://example.com/a.jpg", "One"), PostMedia.Image("https://example.com/b.jpg", "Two")),
                Post.Text("Last")
            )
            .Numbered();
        var first = await stage.Threads.PublishAsync(chain, options);
        var again = await stage.Threads.PublishAsync(chain, options);
        SurpriseException.Unless(first.Posts.Length == 3 && first.Posts.SequenceEqual(again.Posts));
        return $"{string.Join(" ", first.Posts.Select(post => post.Id))}, {stages} steps";
    }

    private sealed class Count(Action add) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => add();
    }
}
