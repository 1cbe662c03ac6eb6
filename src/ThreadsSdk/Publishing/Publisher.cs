using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ThreadsSdk.Publishing;

/// <summary>Publishes posts step by step, with a journal.</summary>
internal sealed class Publisher(IPublishingApi publishing, IMediaApi mediaApi, IRepliesApi replies, TimeProvider clock)
{
    private static readonly TimeSpan CleanUpTime = TimeSpan.FromSeconds(30);

    public async Task<PublishResult> PublishAsync(PublishPlan plan, PublishOptions options, CancellationToken cancellationToken)
    {
        var journal = Begin(plan, options);
        if (options.IdempotencyKey is not null && options.Journals is { } journals
            && await journals.LoadAsync(options.IdempotencyKey, cancellationToken).ConfigureAwait(false) is { } known)
        {
            journal = known.Fingerprint == journal.Fingerprint ? known : throw new ArgumentException(
                $"The key '{options.IdempotencyKey}' was used for another post. Publish this one with a key of its own, or delete the journal of the other.", nameof(options));
        }

        return await RunAsync(journal, new MediaSources(plan), options, cancellationToken).ConfigureAwait(false);
    }

    public Task<PublishResult> ResumeAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken) =>
        RunAsync(journal, new MediaSources(plan: null), options, cancellationToken);

    public async Task<PublishJournal> CleanUpAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken)
    {
        using var run = new PublishRun(journal, options, clock, cancellationToken);
        await MediaStep.CleanUpAsync(run, cancellationToken).ConfigureAwait(false);
        return run.Journal;
    }

    private async Task<PublishResult> RunAsync(
        PublishJournal journal, MediaSources sources, PublishOptions options, CancellationToken cancellationToken)
    {
        using var run = new PublishRun(journal, options, clock, cancellationToken);
        try
        {
            if (!journal.IsPublished)
            {
                await PublishAsync(run, sources).ConfigureAwait(false);
            }

            await CleanUpAsync(run).ConfigureAwait(false);
            return new PublishResult(await ReadAsync(run).ConfigureAwait(false), run.Journal);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new PublishCanceledException(run.Journal, e, cancellationToken);
        }
        catch (Exception e) when (e is ThreadsValidationException or ThreadsException && !StaysAsItIs(e))
        {
            await CleanUpAsync(run).ConfigureAwait(false);
            throw Explain(e, run);
        }
    }

    private async Task PublishAsync(PublishRun run, MediaSources sources)
    {
        using var media = new MediaStep(run, sources);
        var quota = new QuotaStep(run, publishing);
        var lost = new LostPost(run, mediaApi, replies);
        var containers = new ContainerStep(run, publishing, media, new ReplyTarget(run, mediaApi));
        var publication = new PublicationStep(run, containers, lost, quota, publishing);
        var atOnce = new AtOnceStep(run, containers, lost, mediaApi);
        await media.CheckAsync().ConfigureAwait(false);
        await quota.CheckAsync().ConfigureAwait(false);
        await containers.CreateItemsAsync().ConfigureAwait(false);
        for (var i = 0; i < run.Journal.Posts.Length; i++)
        {
            while (run.Post(i).PostId is null)
            {
                try
                {
                    await (AtOnceStep.IsFor(run.Post(i)) ? atOnce.PublishAsync(i) : publication.PublishAsync(i)).ConfigureAwait(false);
                    run.Tell(PublishStage.Published, i);
                }
                catch (ThreadsException e) when (Failures.Is(e, ThreadsError.TextTooLong) && ChainRecut.CanCut(run.Journal, i))
                {
                    run.Tell(PublishStage.CutAgain, i);
                    var index = i;
                    await run.SaveAsync(journal => ChainRecut.Cut(journal, index)).ConfigureAwait(false);
                }
                catch (ThreadsException e) when (e is not PublishException && !StaysAsItIs(e))
                {
                    var which = run.Journal.Posts.Length == 1 ? "The post" : $"Post {i + 1} of {run.Journal.Posts.Length}";
                    throw new PublishException($"{which} was not published. {e.Message}", e)
                    {
                        Journal = run.Journal,
                        Post = i,
                        Operation = e.Operation,
                    };
                }
            }
        }
    }

    /// <summary>Whether Threads may still need the hosted files, or the journal is no longer ours.</summary>
    private static bool StaysAsItIs(Exception failure) => failure
        is PublishTimeoutException or PublishOutcomeUnknownException or PublishedIdUnknownException or PublishJournalConflictException or PublishJournalStoreException;

    private static Exception Explain(Exception failure, PublishRun run) => failure is PublishException or ThreadsValidationException
        ? failure
        : new PublishException($"Nothing more was published. {failure.Message}", failure)
        {
            Journal = run.Journal,
            Operation = (failure as ThreadsException)?.Operation,
        };

    /// <summary>Deletes hosted files, also when the caller has cancelled meanwhile; what fails stays in the journal.</summary>
    private async Task CleanUpAsync(PublishRun run)
    {
        if (run.Journal.Leases.IsEmpty)
        {
            return;
        }

        using var deadline = new CancellationTokenSource(CleanUpTime, clock);
        try
        {
            await MediaStep.CleanUpAsync(run, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            // What is left is in the journal.
        }
    }

    private async Task<ImmutableArray<PublishedPost>> ReadAsync(PublishRun run)
    {
        var posts = ImmutableArray.CreateBuilder<PublishedPost>(run.Journal.Posts.Length);
        foreach (var post in run.Journal.Posts)
        {
            var permalink = run.Options.ReadsPermalinks ? await PermalinkAsync(run, post.PostId!).ConfigureAwait(false) : null;
            posts.Add(new PublishedPost(post.PostId!) { Permalink = permalink, CrossreshareToIgStatus = post.CrossreshareToIgStatus });
        }

        return posts.MoveToImmutable();
    }

    private async Task<string?> PermalinkAsync(PublishRun run, string postId)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                return (await mediaApi.GetAsync(postId, MediaFields.Permalink, cancellationToken: run.CancellationToken).ConfigureAwait(false)).Permalink;
            }
            catch (ThreadsException e) when (Failures.IsNotThere(e) && retry < Waits.Looks)
            {
                await run.DelayAsync(Waits.BeforeRetry(retry), run.CancellationToken).ConfigureAwait(false);
            }
            catch (ThreadsException)
            {
                return null;
            }
        }
    }

    private PublishJournal Begin(PublishPlan plan, PublishOptions options)
    {
        var posts = ImmutableArray.CreateBuilder<JournalPost>(plan.Posts.Length);
        var ordinal = 0;
        foreach (var post in plan.Posts)
        {
            posts.Add(new JournalPost
            {
                MediaType = post.MediaType,
                Options = post.Options,
                IsReplyToPrevious = post.IsReplyToPrevious,
                RepostedPostId = post.RepostedPostId,
                Text = post.Text,
                Media = [.. post.Media.Select(media => new JournalMedia
                {
                    Ordinal = ordinal++,
                    Kind = media.KnownKind,
                    AltText = media.AltText,
                    Url = media.Source.Url,
                    Path = media.Source.Path,
                })],
            });
        }

        var journal = new PublishJournal { Id = "", UserId = options.UserId, Posts = posts.MoveToImmutable() };
        return journal with
        {
            Fingerprint = Convert.ToHexString(SHA256.HashData(journal.ToJson())),
            Id = options.IdempotencyKey ?? RandomNumberGenerator.GetHexString(24, lowercase: true),
            StartedAt = clock.GetUtcNow(),
        };
    }
}
