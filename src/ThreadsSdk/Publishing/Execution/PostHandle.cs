namespace ThreadsSdk.Publishing.Execution;

/// <summary>Represents one post of a run: its last recorded state, and the means to record changes.</summary>
internal sealed record PostHandle(PublishRun Run, int Index)
{
    public JournalPost State => Run.Journal.Posts[Index];

    public PlannedPost Plan => State.Plan;

    /// <summary>Gets the post it replies to if <see cref="PlannedPost.IsReplyToPrevious"/> is set.</summary>
    public PostHandle Previous => new(Run, Index - 1);

    /// <summary>Gets its images and videos.</summary>
    public IEnumerable<ItemHandle> Items => Enumerable.Range(0, Plan.Media.Length).Select(item => new ItemHandle(this, item));

    /// <summary>Gets the id of the post it replies to; null if it is not a reply, or that post is not published yet.</summary>
    public string? ParentId => Plan.IsReplyToPrevious ? Previous.State.PostId : Plan.Options.ReplyToId;

    /// <summary>Gets its name in messages.</summary>
    public string Name => $"post {Index + 1}";

    public ValueTask SaveAsync(Func<JournalPost, JournalPost> change) =>
        Run.SaveAsync(journal => journal.With(Index, change(journal.Posts[Index])));

    public ValueTask SavePublishedAsync(string postId, CrossReshareStatus? shared) =>
        SaveAsync(post => post with { PostId = postId, CrossreshareToIgStatus = shared ?? post.CrossreshareToIgStatus });

    public void Report(PublishStage stage, ContainerStatus? status = null, TimeSpan? wait = null) =>
        Run.Report(
            new PublishProgress(stage, Run.Journal)
            {
                PostIndex = Index,
                Status = status,
                Wait = wait,
            }
        );
}
