namespace ThreadsSdk.Publishing.Execution;

/// <summary>What is changed about a post that Threads refuses, so that it can be tried again.</summary>
/// <param name="Stage">What it is told as.</param>
/// <param name="Journal">The journal with the change.</param>
internal sealed record Mending(PublishStage Stage, PublishJournal Journal)
{
    /// <summary>Does a step for a post until it succeeds, or fails for a reason that cannot be mended.</summary>
    public static async Task RunAsync(PublishRun run, int index, Func<Task> step)
    {
        for (var isDone = false; !isDone;)
        {
            Mending? mending = null;
            try
            {
                await step().ConfigureAwait(false);
                isDone = true;
            }
            catch (ThreadsException e) when ((mending = Of(e, run, index)) is not null)
            {
                run.Tell(mending.Stage, index);
                await run.SaveAsync(_ => mending.Journal).ConfigureAwait(false);
            }
            catch (ThreadsApiException e) when (RefusedCard.IsReason(e))
            {
                e.Note = RefusedCard.WhyNot(run.Journal, index, run.Options.LinkFallback);
                throw;
            }
            catch (ThreadsApiException e) when (Failures.Is(e, ThreadsError.TextTooLong))
            {
                e.Note = TooLongText.Note(run.Post(index));
                throw;
            }
        }
    }

    /// <returns>Null when it cannot be mended. Nothing can be mended twice.</returns>
    private static Mending? Of(ThreadsException failure, PublishRun run, int index)
    {
        if (Failures.Is(failure, ThreadsError.TextTooLong) && ChainRecut.CanCut(run.Journal, index))
        {
            return new(PublishStage.CutAgain, ChainRecut.Cut(run.Journal, index));
        }

        return RefusedCard.IsReason(failure) && RefusedCard.TryDrop(run.Journal, index, run.Options.LinkFallback) is { } changed
            ? new(PublishStage.DropLinkCard, changed)
            : null;
    }
}
