using System.Collections.Immutable;
using ThreadsSdk.Http;
using ThreadsSdk.MediaAddresses;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Runs the steps of publishing in order, as the README describes them.</summary>
internal sealed class PublishSteps : IDisposable
{
    private readonly PublishRun _run;
    private readonly AddressCheck _addresses;
    private readonly HostingStep _hosting;
    private readonly DuplicateStep _duplicates;
    private readonly QuotaStep _quota;
    private readonly CarouselStep _carousels;
    private readonly ContainerStep _containers;
    private readonly PublicationStep _publication;
    private readonly SingleCallStep _singleCall;
    private readonly NewPost _newPost;
    private readonly ReplyCheck _replyCheck;

    public PublishSteps(PublishRun run, IPublishingApi publishing, IMediaApi media, IRepliesApi replies, ThreadsSettings settings)
    {
        _run = run;
        var isLocal = settings.Server is { } server && PublicAddress.IsOwnName(server.Host);
        _addresses = new AddressCheck(run.Options.MediaCheck, isLocal, settings.Clock);
        _hosting = new HostingStep(run, _addresses);
        var newest = new NewestPosts(run, media, replies);
        _duplicates = new DuplicateStep(run, newest);
        _quota = new QuotaStep(run, publishing);
        var request = new ContainerRequest(run, publishing, new ReplyTarget(run, media));
        var polling = new ContainerPolling(run, publishing);
        _carousels = new CarouselStep(run, _hosting, request, polling);
        _containers = new ContainerStep(run, _hosting, _carousels, request, polling);
        var resolver = new OutcomeResolver(run, newest);
        var outcomes = new OutcomeStep(run, _containers, resolver);
        _publication = new PublicationStep(run, _containers, outcomes, _quota, publishing);
        _singleCall = new SingleCallStep(run, request, resolver, media);
        _newPost = new NewPost(run, media);
        _replyCheck = new ReplyCheck(_newPost);
    }

    /// <summary>Continues what was begun.</summary>
    /// <exception cref="InvalidOperationException">The journal is a draft.</exception>
    public Task<PublishResult> ResumeAsync() =>
        _run.Journal.IsStaged
            ? throw new InvalidOperationException(
                $"{_run.Journal.Id} is a draft. Publish it with {nameof(IThreadsPublisher.PublishStagedAsync)}."
            )
            : PublishAsync();

    /// <summary>Publishes, including what was only staged until now.</summary>
    public async Task<PublishResult> PublishDraftAsync()
    {
        if (_run.Journal.IsStaged)
        {
            await _run.SaveAsync(journal => journal with { IsStaged = false, StartedAt = _run.Now }).ConfigureAwait(false);
        }

        return await PublishAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Creates what can be created before anything is published: the container of the first post, and those of all carousel items.
    /// </summary>
    public async Task<PublishJournal> StageAsync()
    {
        if (!_run.Journal.IsStaged)
        {
            throw new InvalidOperationException($"{_run.Journal.Id} is published or being published, so it can no longer be staged.");
        }

        await CheckAsync().ConfigureAwait(false);
        await _carousels.CreateItemsAsync(_run.Posts).ConfigureAwait(false);
        var first = _run.Posts.First();
        await Mending.RunAsync(first, () => _containers.PrepareAsync(first)).ConfigureAwait(false);
        if (
            _run.Journal.Posts.All(static post =>
                post.ContainerId is not null || post.Media.All(static item => item.ContainerId is not null)
            )
        )
        {
            await new CleanUpStep(_run).DeleteInTimeAsync().ConfigureAwait(false);
        }

        return _run.Journal;
    }

    public void Dispose()
    {
        _hosting.Dispose();
        _addresses.Dispose();
    }

    private async Task<PublishResult> PublishAsync()
    {
        await CheckAsync().ConfigureAwait(false);
        await _quota.CheckAsync().ConfigureAwait(false);
        await _carousels.CreateItemsAsync(_run.Posts).ConfigureAwait(false);
        foreach (var post in _run.Posts)
        {
            await PublishAsync(post).ConfigureAwait(false);
        }

        await new CleanUpStep(_run).DeleteInTimeAsync().ConfigureAwait(false);
        return new PublishResult { Posts = await ReadAsync().ConfigureAwait(false), Journal = _run.Journal };
    }

    private async Task CheckAsync()
    {
        await _hosting.CheckAsync().ConfigureAwait(false);
        await _duplicates.CheckAsync().ConfigureAwait(false);
    }

    private async Task PublishAsync(PostHandle post)
    {
        if (post.Plan.IsReplyToPrevious)
        {
            await _replyCheck.CheckAsync(post.Previous, isParent: true).ConfigureAwait(false);
        }

        if (post.State.PostId is null)
        {
            var step = () => post.Plan.IsSingleCall ? _singleCall.PublishAsync(post) : _publication.PublishAsync(post);
            await Mending.RunAsync(post, step).ConfigureAwait(false);
            post.Report(PublishStage.Published);
        }

        await _replyCheck.CheckAsync(post, isParent: false).ConfigureAwait(false);
    }

    private async Task<ImmutableArray<PublishedPost>> ReadAsync()
    {
        var posts = ImmutableArray.CreateBuilder<PublishedPost>(_run.Journal.Posts.Length);
        foreach (var post in _run.Posts)
        {
            var seen = _run.Options.IncludePermalinks
                ? await _newPost.TryReadAsync(post, MediaFields.Permalink).ConfigureAwait(false)
                : null;
            posts.Add(
                new PublishedPost(post.State.PostId!)
                {
                    Permalink = seen?.Permalink,
                    CrossreshareToIgStatus = post.State.CrossreshareToIgStatus,
                    RefusedLink = post.State.RefusedLink,
                }
            );
        }

        return posts.MoveToImmutable();
    }
}
