using System.Security.Cryptography;
using ThreadsSdk.Http;
using ThreadsSdk.Publishing.Journal;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Publishes plans and journals over the interfaces of the API.</summary>
internal sealed class Publisher(IPublishingApi publishing, IMediaApi media, IRepliesApi replies, ThreadsSettings settings)
{
    public Task<PublishResult> PublishAsync(PublishPlan plan, PublishOptions options, CancellationToken cancellationToken) =>
        RunAsync(Begin(plan, options), options, static steps => steps.PublishDraftAsync(), cancellationToken);

    public Task<PublishResult> ResumeAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken) =>
        RunAsync(journal, options, static steps => steps.ResumeAsync(), cancellationToken);

    public Task<PublishJournal> StageAsync(PublishPlan plan, PublishOptions options, CancellationToken cancellationToken)
    {
        CheckCanBeStaged(plan);
        return RunAsync(Begin(plan, options) with { IsStaged = true }, options, static steps => steps.StageAsync(), cancellationToken);
    }

    public Task<PublishResult> PublishStagedAsync(PublishJournal staged, PublishOptions options, CancellationToken cancellationToken) =>
        RunAsync(staged, options, static steps => steps.PublishDraftAsync(), cancellationToken);

    public async Task<PublishJournal> CleanUpAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken)
    {
        using var run = new PublishRun(journal, options, settings, cancellationToken);
        var lease = await LeaseStep.BeginAsync(run).ConfigureAwait(false);
        try
        {
            await new CleanUpStep(run).DeleteAsync(run.CancellationToken).ConfigureAwait(false);
            return run.Journal;
        }
        finally
        {
            await EndAsync(lease).ConfigureAwait(false);
        }
    }

    private async Task<T> RunAsync<T>(
        PublishJournal journal,
        PublishOptions options,
        Func<PublishSteps, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        using var run = new PublishRun(journal, options, settings, cancellationToken);
        using var activity = PublishTelemetry.Start(journal);
        IAsyncDisposable? lease = null;
        try
        {
            lease = await LeaseStep.BeginAsync(run).ConfigureAwait(false);
            using var steps = new PublishSteps(run, publishing, media, replies, settings);
            return await WithCleanUpAsync(run, () => work(steps)).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            PublishTelemetry.Fail(activity, e);
            throw new PublishCanceledException(run.Journal, e, cancellationToken);
        }
        catch (OperationCanceledException) when (run.IsLost)
        {
            throw PublishJournalConflictException.Create(run.Journal.Id);
        }
        catch (Exception e)
        {
            PublishLog.Stopped(settings.Logger, run.Journal.Id, e.GetType().Name, (e as ThreadsException)?.Message ?? "");
            PublishTelemetry.Fail(activity, e);
            throw;
        }
        finally
        {
            await EndAsync(lease).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Runs the work. After a failure, it deletes hosted files that Threads no longer needs, and attaches the journal to the exception.
    /// </summary>
    private static async Task<T> WithCleanUpAsync<T>(PublishRun run, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (ThreadsException e) when (!StaysAsItIs(e))
        {
            await new CleanUpStep(run).TryDeleteAsync().ConfigureAwait(false);
            e.Attach(run.Journal);
            throw;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            e.Attach(run.Journal);
            throw;
        }
    }

    /// <summary>
    /// Determines whether hosted files have to stay: Threads may still need them, or the journal belongs to another caller.
    /// </summary>
    private static bool StaysAsItIs(Exception failure) =>
        failure
            is PublishTimeoutException
                or PublishOutcomeUnknownException
                or PublishedIdUnknownException
                or PublishJournalConflictException
                or PublishJournalStoreException;

    private static ValueTask EndAsync(IAsyncDisposable? lease) => lease?.DisposeAsync() ?? default;

    private static void CheckCanBeStaged(PublishPlan plan)
    {
        if (plan.Posts[0].RepostedPostId is not null)
        {
            throw new ThreadsValidationException([new("repost", "cannot be staged, because it has no container")]);
        }

        if (plan.Posts[0].IsSingleCall)
        {
            throw new ThreadsValidationException([
                new("auto_publish_text", "must not be given for a draft, because it publishes immediately"),
            ]);
        }
    }

    private PublishJournal Begin(PublishPlan plan, PublishOptions options) =>
        new()
        {
            Id = options.IdempotencyKey ?? RandomNumberGenerator.GetHexString(24, lowercase: true),
            UserId = options.UserId,
            StartedAt = settings.Clock.GetUtcNow(),
            Fingerprint = JournalJson.Fingerprint(options.UserId, plan.Posts),
            Posts = [.. plan.Posts.Select(JournalPost.From)],
        };
}
