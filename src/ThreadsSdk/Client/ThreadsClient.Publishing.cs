using ThreadsSdk.Publishing;
using ThreadsSdk.Publishing.Execution;

namespace ThreadsSdk;

/// <content>Publishing in one call.</content>
public sealed partial class ThreadsClient
{
    /// <inheritdoc/>
    public Task<PublishResult> PublishAsync(Post post, PublishOptions? options = null, CancellationToken cancellationToken = default) =>
        Publisher.PublishAsync(PublishPlan.Create(post), Complete(options), cancellationToken);

    /// <inheritdoc/>
    public Task<PublishResult> PublishAsync(
        PostChain chain,
        PublishOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Publisher.PublishAsync(PublishPlan.Create(chain), Complete(options), cancellationToken);

    /// <inheritdoc/>
    public Task<PublishResult> PublishAsync(PublishPlan plan, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Publisher.PublishAsync(plan, Complete(options), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PublishResult> ResumeAsync(
        PublishJournal journal,
        PublishOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(journal);
        return Publisher.ResumeAsync(journal, Complete(options), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PublishJournal> StageAsync(Post post, PublishOptions? options = null, CancellationToken cancellationToken = default) =>
        Publisher.StageAsync(PublishPlan.Create(post), Complete(options), cancellationToken);

    /// <inheritdoc/>
    public Task<PublishJournal> StageAsync(
        PostChain chain,
        PublishOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Publisher.StageAsync(PublishPlan.Create(chain), Complete(options), cancellationToken);

    /// <inheritdoc/>
    public Task<PublishJournal> StageAsync(PublishPlan plan, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Publisher.StageAsync(plan, Complete(options), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PublishResult> PublishStagedAsync(
        PublishJournal staged,
        PublishOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(staged);
        return Publisher.PublishStagedAsync(staged, Complete(options), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PublishJournal> CleanUpAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(options);
        return Publisher.CleanUpAsync(journal, Complete(options), cancellationToken);
    }

    /// <summary>Fills in the app's defaults.</summary>
    private PublishOptions Complete(PublishOptions? options) =>
        OfUser(
            options is null
                ? _publishDefaults
                : options with
                {
                    JournalStore = options.JournalStore ?? _publishDefaults.JournalStore,
                    MediaHost = options.MediaHost ?? _publishDefaults.MediaHost,
                }
        );

    /// <summary>
    /// Names the user in the journal. Otherwise the journals of all users would be of one user: equal keys would meet, and nobody's could be
    /// deleted.
    /// </summary>
    private PublishOptions OfUser(PublishOptions options) =>
        _userId is null || (options.UserId != ThreadsApi.OwnUser && options.UserId != _userId)
            ? options
            : options with
            {
                UserId = _userId,
                IdempotencyKey = options.IdempotencyKey is { } key ? $"{_userId}:{key}" : null,
            };

    private Publisher Publisher => new(Publishing, Media, Replies, _transport.Settings);
}
