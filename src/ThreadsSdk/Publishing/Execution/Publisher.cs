using System.Collections.Immutable;
using System.Security.Cryptography;
using ThreadsSdk.Http;
using ThreadsSdk.MediaAddresses;
using ThreadsSdk.Publishing.Journal;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Publishes posts step by step, with a journal.</summary>
internal sealed class Publisher(IPublishingApi publishing, IMediaApi mediaApi, IRepliesApi replies, ThreadsSettings settings)
{
    private static readonly TimeSpan CleanUpTime = TimeSpan.FromSeconds(30);

    public Task<PublishResult> PublishAsync(PublishPlan plan, PublishOptions options, CancellationToken cancellationToken) =>
        RunAsync(Begin(plan, options), new MediaSources(plan), options, PublishDraftAsync, cancellationToken);

    public Task<PublishResult> ResumeAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken) => RunAsync(
        journal,
        new MediaSources(plan: null),
        options,
        (run, sources) => run.Journal.IsStaged
            ? throw new InvalidOperationException($"{run.Journal.Id} is a draft, which {nameof(IThreadsPublisher.PublishStagedAsync)} publishes.")
            : PublishAsync(run, sources),
        cancellationToken);

    public Task<PublishJournal> StageAsync(PublishPlan plan, PublishOptions options, CancellationToken cancellationToken)
    {
        CheckCanBeStaged(plan);
        return RunAsync(Begin(plan, options) with { IsStaged = true }, new MediaSources(plan), options, StageAsync, cancellationToken);
    }

    public Task<PublishResult> PublishStagedAsync(PublishJournal staged, PublishOptions options, CancellationToken cancellationToken) =>
        RunAsync(staged, new MediaSources(plan: null), options, PublishDraftAsync, cancellationToken);

    public async Task<PublishJournal> CleanUpAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken)
    {
        using var run = new PublishRun(journal, options, settings.Clock, cancellationToken);
        var lease = await BeginAsync(run).ConfigureAwait(false);
        try
        {
            await MediaStep.CleanUpAsync(run, run.CancellationToken).ConfigureAwait(false);
            return run.Journal;
        }
        finally
        {
            await EndAsync(lease).ConfigureAwait(false);
        }
    }

    private async Task<T> RunAsync<T>(
        PublishJournal journal,
        MediaSources sources,
        PublishOptions options,
        Func<PublishRun, MediaSources, Task<T>> work,
        CancellationToken cancellationToken)
    {
        using var run = new PublishRun(journal, options, settings.Clock, cancellationToken);
        IAsyncDisposable? lease = null;
        try
        {
            lease = await BeginAsync(run).ConfigureAwait(false);
            return await RunAsync(run, sources, work).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new PublishCanceledException(run.Journal, e, cancellationToken);
        }
        catch (OperationCanceledException) when (run.IsLost)
        {
            throw PublishJournalConflictException.Of(run.Journal.Id);
        }
        finally
        {
            await EndAsync(lease).ConfigureAwait(false);
        }
    }

    private static ValueTask EndAsync(IAsyncDisposable? lease) => lease?.DisposeAsync() ?? default;

    /// <summary>Makes sure that nobody else publishes with the journal, and goes on with what is stored of it.</summary>
    private static async Task<IAsyncDisposable?> BeginAsync(PublishRun run)
    {
        if (run.Options.Journals is not { } journals)
        {
            return null;
        }

        var lease = await new LeaseStep(run, journals).TakeAsync().ConfigureAwait(false);
        try
        {
            if (await journals.LoadAsync(run.Journal.Id, run.CancellationToken).ConfigureAwait(false) is { } stored)
            {
                if (stored.Fingerprint != run.Journal.Fingerprint)
                {
                    throw IdempotencyKeyReusedException.Of(stored.Id);
                }

                await TakeUpAsync(run, stored).ConfigureAwait(false);
            }

            return lease;
        }
        catch
        {
            await lease.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A journal of the caller's that is older says nothing new; one of the same revision may say what became of a post.</summary>
    private static async Task TakeUpAsync(PublishRun run, PublishJournal stored)
    {
        if (stored.Revision > run.Journal.Revision)
        {
            run.Begin(stored);
        }
        else if (!stored.ToUtf8Json().AsSpan().SequenceEqual(run.Journal.ToUtf8Json()))
        {
            await run.SaveAsync(static journal => journal).ConfigureAwait(false);
        }
    }

    private async Task<T> RunAsync<T>(PublishRun run, MediaSources sources, Func<PublishRun, MediaSources, Task<T>> work)
    {
        try
        {
            return await work(run, sources).ConfigureAwait(false);
        }
        catch (ThreadsException e) when (!StaysAsItIs(e))
        {
            await TryCleanUpAsync(run).ConfigureAwait(false);
            e.Attach(run.Journal);
            throw;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            e.Attach(run.Journal);
            throw;
        }
    }

    /// <summary>Publishes, also what was only staged until now.</summary>
    private async Task<PublishResult> PublishDraftAsync(PublishRun run, MediaSources sources)
    {
        if (run.Journal.IsStaged)
        {
            await run.SaveAsync(journal => journal with { IsStaged = false, StartedAt = run.Now }).ConfigureAwait(false);
        }

        return await PublishAsync(run, sources).ConfigureAwait(false);
    }

    private async Task<PublishResult> PublishAsync(PublishRun run, MediaSources sources)
    {
        await PublishPostsAsync(run, sources).ConfigureAwait(false);
        await CleanUpAsync(run).ConfigureAwait(false);
        return new PublishResult(await ReadAsync(run).ConfigureAwait(false), run.Journal);
    }

    /// <summary>Makes what can be made before anything is out: the container of the first post, and those of the items of all.</summary>
    private async Task<PublishJournal> StageAsync(PublishRun run, MediaSources sources)
    {
        if (!run.Journal.IsStaged)
        {
            throw new InvalidOperationException($"{run.Journal.Id} is published, or being published, so that it cannot be staged any more.");
        }

        using var addresses = CreateAddressCheck(run);
        using var media = new MediaStep(run, sources, addresses);
        var newest = new NewestPosts(run, mediaApi, replies);
        var containers = new ContainerStep(run, publishing, media, new ReplyTarget(run, mediaApi));
        await media.CheckAsync().ConfigureAwait(false);
        await new DuplicateStep(run, newest).CheckAsync().ConfigureAwait(false);
        await containers.CreateItemsAsync().ConfigureAwait(false);
        await Mending.RunAsync(run, 0, () => containers.PrepareAsync(0)).ConfigureAwait(false);
        if (run.Journal.Posts.All(static post => post.ContainerId is not null || post.Media.All(static item => item.ContainerId is not null)))
        {
            await CleanUpAsync(run).ConfigureAwait(false);
        }

        return run.Journal;
    }

    private AddressCheck CreateAddressCheck(PublishRun run) =>
        new(run.Options.MediaCheck, settings.Server is { } server && PublicAddress.IsOwnName(server.Host), settings.Clock);

    private static void CheckCanBeStaged(PublishPlan plan)
    {
        if (plan.Posts[0].RepostedPostId is not null)
        {
            throw new ThreadsValidationException([new("repost", "cannot be staged, because it has no container")]);
        }

        if (plan.Posts[0].Options.AutoPublishText is true)
        {
            throw new ThreadsValidationException([new("auto_publish_text", "must not be given for what is staged, because it publishes at once")]);
        }
    }

    private async Task PublishPostsAsync(PublishRun run, MediaSources sources)
    {
        using var addresses = CreateAddressCheck(run);
        using var media = new MediaStep(run, sources, addresses);
        var newest = new NewestPosts(run, mediaApi, replies);
        var quota = new QuotaStep(run, publishing);
        var lost = new LostPost(run, newest);
        var containers = new ContainerStep(run, publishing, media, new ReplyTarget(run, mediaApi));
        var publication = new PublicationStep(run, containers, lost, quota, publishing);
        var atOnce = new AtOnceStep(run, containers, lost, mediaApi);
        var replyCheck = new ReplyCheck(run, new NewPost(run, mediaApi));
        await media.CheckAsync().ConfigureAwait(false);
        await new DuplicateStep(run, newest).CheckAsync().ConfigureAwait(false);
        await quota.CheckAsync().ConfigureAwait(false);
        await containers.CreateItemsAsync().ConfigureAwait(false);
        for (var i = 0; i < run.Journal.Posts.Length; i++)
        {
            if (run.Post(i).IsReplyToPrevious)
            {
                await replyCheck.CheckAsync(i - 1, isParent: true).ConfigureAwait(false);
            }

            if (run.Post(i).PostId is null)
            {
                var index = i;
                await Mending.RunAsync(run, index, () => AtOnceStep.IsFor(run.Post(index)) ? atOnce.PublishAsync(index) : publication.PublishAsync(index))
                    .ConfigureAwait(false);
                run.Tell(PublishStage.Published, index);
            }

            await replyCheck.CheckAsync(i, isParent: false).ConfigureAwait(false);
        }
    }

    /// <summary>Whether Threads may still need the hosted files, or the journal is no longer ours.</summary>
    private static bool StaysAsItIs(Exception failure) => failure
        is PublishTimeoutException or PublishOutcomeUnknownException or PublishedIdUnknownException or PublishJournalConflictException or PublishJournalStoreException;

    /// <summary>Deletes hosted files, also when the caller has cancelled meanwhile; what fails stays in the journal.</summary>
    private async Task CleanUpAsync(PublishRun run)
    {
        if (run.Journal.Leases.IsEmpty)
        {
            return;
        }

        using var deadline = new CancellationTokenSource(CleanUpTime, settings.Clock);
        try
        {
            await MediaStep.CleanUpAsync(run, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            // What is left is in the journal.
        }
    }

    private async Task TryCleanUpAsync(PublishRun run)
    {
        try
        {
            await CleanUpAsync(run).ConfigureAwait(false);
        }
        catch (ThreadsException)
        {
            // Why publishing failed matters more; what is left is in the journal.
        }
    }

    private async Task<ImmutableArray<PublishedPost>> ReadAsync(PublishRun run)
    {
        var posts = ImmutableArray.CreateBuilder<PublishedPost>(run.Journal.Posts.Length);
        var newPost = new NewPost(run, mediaApi);
        for (var i = 0; i < run.Journal.Posts.Length; i++)
        {
            var post = run.Post(i);
            var seen = run.Options.ReadsPermalinks ? await newPost.TryReadAsync(i, MediaFields.Permalink).ConfigureAwait(false) : null;
            posts.Add(new PublishedPost(post.PostId!)
            {
                Permalink = seen?.Permalink,
                CrossreshareToIgStatus = post.CrossreshareToIgStatus,
                RefusedLink = post.RefusedLink,
            });
        }

        return posts.MoveToImmutable();
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
            Fingerprint = PublishJournalJson.Fingerprint(journal),
            Id = options.IdempotencyKey ?? RandomNumberGenerator.GetHexString(24, lowercase: true),
            StartedAt = settings.Clock.GetUtcNow(),
        };
    }
}
