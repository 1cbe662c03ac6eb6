namespace ThreadsSdk.Publishing.Execution;

/// <summary>Represents a change to a post that Threads refuses, after which it can be tried again.</summary>
/// <param name="Stage">The stage it is reported as.</param>
/// <param name="Journal">The journal with the change.</param>
internal sealed record Mending(PublishStage Stage, PublishJournal Journal)
{
    /// <summary>Runs a step for a post until it succeeds, or fails for a reason that cannot be mended.</summary>
    public static async Task RunAsync(PostHandle post, Func<Task> step)
    {
        var isDone = false;
        while (!isDone)
        {
            Mending? mending = null;
            try
            {
                await step().ConfigureAwait(false);
                isDone = true;
            }
            catch (ThreadsException e) when ((mending = Find(e, post)) is not null)
            {
                post.Report(mending.Stage);
                await post.Run.SaveAsync(_ => mending.Journal).ConfigureAwait(false);
            }
            catch (ThreadsApiException e) when (RefusedCard.IsReason(e))
            {
                e.Note = RefusedCard.WhyNot(post);
                throw;
            }
            catch (ThreadsApiException e) when (Failures.Is(e, ThreadsError.TextTooLong))
            {
                e.Note = TooLongText.Note(post.Plan);
                throw;
            }
        }
    }

    /// <summary>Finds the change that mends a failure.</summary>
    /// <returns>The change; null if the failure cannot be mended. Nothing is mended twice.</returns>
    private static Mending? Find(ThreadsException failure, PostHandle post)
    {
        if (Failures.Is(failure, ThreadsError.TextTooLong) && ChainResplit.CanSplit(post))
        {
            return new(PublishStage.Resplit, ChainResplit.Split(post.Run.Journal, post.Index));
        }

        return RefusedCard.IsReason(failure) && RefusedCard.TryDrop(post) is { } changed ? new(PublishStage.DropLinkCard, changed) : null;
    }
}
