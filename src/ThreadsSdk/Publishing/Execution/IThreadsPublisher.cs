using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>Publishes posts and chains in one call, exactly once. <see cref="ThreadsClient"/> implements it.</summary>
/// <remarks>May grow in a minor version: implement it in tests only, best through a mocking library.</remarks>
public interface IThreadsPublisher
{
    /// <summary>
    /// Publishes a post, whatever it takes: hosts its files, makes its containers, waits until they are ready, publishes, and cleans up. It
    /// never
    /// posts twice: when an answer is lost, it asks Threads what became of it.
    /// </summary>
    /// <param name="post">The post. When it overflows and its <see cref="Post.Overflow"/> says so, it becomes a chain.</param>
    /// <param name="options">How it is published.</param>
    /// <param name="cancellationToken">Stops it at the next step. What is done so far can be resumed.</param>
    /// <returns>What was published.</returns>
    /// <exception cref="ThreadsValidationException">The post breaks rules of Meta's. Nothing was sent.</exception>
    /// <exception cref="ThreadsApiException">
    /// Threads refused it, such as a <see cref="ThreadsRateLimitException"/>, a <see cref="ThreadsAuthenticationException"/> or a
    /// <see cref="ThreadsPermissionException"/>; some posts of a chain may be out. As with everything that is thrown once publishing has
    /// begun,
    /// <see cref="PublishExceptionExtensions.TryGetPublishJournal"/> gets the journal to resume with.
    /// </exception>
    /// <exception cref="ThreadsTransportException">Threads was not reached, again and again.</exception>
    /// <exception cref="MediaHostException">A file could not be put on the media host.</exception>
    /// <exception cref="PublishException">
    /// It could not be published, or not all of it: a <see cref="ContainerFailedException"/> when Meta cannot take its media, a
    /// <see cref="PublishQuotaException"/>, a <see cref="PublishTimeoutException"/>, a <see cref="NotAReplyException"/>, a
    /// <see cref="DuplicatePostException"/>. A
    /// <see cref="PublishOutcomeUnknownException"/> when the post may be out or not, a <see cref="PublishedIdUnknownException"/> when it is
    /// out and
    /// its id is not known yet.
    /// </exception>
    /// <exception cref="PublishCanceledException">The caller cancelled. Its journal can be resumed.</exception>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another post.</exception>
    /// <exception cref="PublishJournalConflictException">Somebody else publishes with the same key, for longer than this call may
    /// wait.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so it went no further.</exception>
    /// <remarks>
    /// <para>Needs <c>threads_basic</c> and <c>threads_content_publish</c>; replies and chains <c>threads_manage_replies</c>. Meta's pages:
    /// posts,
    /// publishing, troubleshooting.</para>
    /// <para>A post with a container cannot be published twice. Two kinds have none: a repost, and a text made with
    /// <see cref="Post.PublishedAtOnce"/>. When the answer to one is lost, the newest posts of the user tell, for as long as a list may
    /// lag. A repost
    /// that is missing there is sent again, so one that reaches Threads later than <see cref="ThreadsLimits.ListLag"/> would be out
    /// twice;
    /// a text that is missing is never sent again, and its outcome is unknown.</para>
    /// <para>With the scope to read replies, a video that is a reply and every reply of a chain is read back before it goes on.</para>
    /// </remarks>
    Task<PublishResult> PublishAsync(Post post, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Publishes a chain: the first post, and each other as a reply to the one before it.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="options">How it is published.</param>
    /// <param name="cancellationToken">Stops it at the next step. What is done so far can be resumed.</param>
    /// <returns>What was published.</returns>
    /// <exception cref="ThreadsValidationException">Posts break rules of Meta's. Nothing was sent.</exception>
    /// <exception cref="ThreadsException">As of <see cref="PublishAsync(Post, PublishOptions?, CancellationToken)"/>; some posts may be
    /// out.</exception>
    /// <exception cref="PublishCanceledException">The caller cancelled. Its journal can be resumed.</exception>
    /// <exception cref="PublishJournalConflictException">Somebody else publishes with the same key.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so it went no further.</exception>
    /// <remarks>Images and videos of all posts are hosted and processed ahead of time. Needs <c>threads_manage_replies</c> as
    /// well.</remarks>
    Task<PublishResult> PublishAsync(PostChain chain, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Publishes what a plan shows, post by post as it shows them.</summary>
    /// <param name="plan">The plan of a post or chain, from its <c>Plan</c> method.</param>
    /// <param name="options">How it is published.</param>
    /// <param name="cancellationToken">Stops it at the next step. What is done so far can be resumed.</param>
    /// <returns>What was published.</returns>
    /// <exception cref="ThreadsException">As of <see cref="PublishAsync(Post, PublishOptions?, CancellationToken)"/>; some posts may be
    /// out.</exception>
    /// <exception cref="PublishCanceledException">The caller cancelled. Its journal can be resumed.</exception>
    /// <exception cref="PublishJournalConflictException">Somebody else publishes with the same key.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so it went no further.</exception>
    Task<PublishResult> PublishAsync(PublishPlan plan, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Goes on with what was stopped, and ends with exactly one post of each.</summary>
    /// <param name="journal">How far it is, from an exception, from progress or from a store. When the store knows a later revision, that
    /// one counts.</param>
    /// <param name="options">
    /// How it is published. The store should be the one it began with. The journal keeps its own id and user;
    /// <see cref="PublishOptions.IdempotencyKey"/> and
    /// <see cref="PublishOptions.UserId"/> are not looked at.
    /// </param>
    /// <param name="cancellationToken">Stops it at the next step. What is done so far can be resumed.</param>
    /// <returns>What was published, then and now.</returns>
    /// <exception cref="ThreadsException">
    /// As of <see cref="PublishAsync(Post, PublishOptions?, CancellationToken)"/>. A journal does not hold media that were given as bytes
    /// or a
    /// stream: what of them was not hosted yet can only be published with the post, by its <see cref="PublishOptions.IdempotencyKey"/>.
    /// </exception>
    /// <exception cref="InvalidOperationException">It is a draft, which <see cref="PublishStagedAsync"/> publishes.</exception>
    /// <exception cref="PublishCanceledException">The caller cancelled. Its journal can be resumed.</exception>
    /// <exception cref="PublishJournalConflictException">Somebody else goes on with the same journal.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so it went no further.</exception>
    Task<PublishResult> ResumeAsync(PublishJournal journal, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a draft of a post: its files are hosted, its container is made and ready, and nothing is out. Threads keeps it for
    /// <see cref="ThreadsLimits.ContainerLifetime"/>.
    /// </summary>
    /// <param name="post">The post. Neither a repost nor a text to be published at once, which have no container.</param>
    /// <param name="options">How it is published. With a store, the draft can be published by another process, and with the same
    /// key.</param>
    /// <param name="cancellationToken">Stops it at the next step. Staging the same key again goes on.</param>
    /// <returns>The draft, for <see cref="PublishStagedAsync"/>. Its <see cref="PublishJournal.StagedUntil"/> tells how long it
    /// lasts.</returns>
    /// <exception cref="ThreadsValidationException">The post breaks rules of Meta's, or cannot be staged. Nothing was sent.</exception>
    /// <exception cref="ThreadsException">As of <see cref="PublishAsync(Post, PublishOptions?, CancellationToken)"/>. Nothing is
    /// out.</exception>
    /// <exception cref="InvalidOperationException">The key is that of a post which is published, or being published.</exception>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another post.</exception>
    /// <exception cref="PublishCanceledException">The caller cancelled.</exception>
    /// <exception cref="PublishJournalConflictException">Somebody else stages or publishes with the same key.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so it went no further.</exception>
    /// <remarks>
    /// A draft is no post on Threads: no page and no call of Meta's shows it. Of a chain the first post and the items of all carousels are
    /// made;
    /// the other posts need the id of the one before. Needs <c>threads_basic</c> and <c>threads_content_publish</c>. Meta's pages: posts,
    /// publishing.
    /// </remarks>
    Task<PublishJournal> StageAsync(Post post, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Makes a draft of a chain, as <see cref="StageAsync(Post, PublishOptions?, CancellationToken)"/> does of a post.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="options">How it is published.</param>
    /// <param name="cancellationToken">Stops it at the next step. Staging the same key again goes on.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ThreadsException">As of <see cref="StageAsync(Post, PublishOptions?, CancellationToken)"/>.</exception>
    /// <exception cref="InvalidOperationException">The key is that of a chain which is published, or being published.</exception>
    /// <exception cref="PublishCanceledException">The caller cancelled.</exception>
    /// <exception cref="PublishJournalConflictException">Somebody else stages or publishes with the same key.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so it went no further.</exception>
    Task<PublishJournal> StageAsync(PostChain chain, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Makes a draft of what a plan shows, as <see cref="StageAsync(Post, PublishOptions?, CancellationToken)"/> does of a
    /// post.</summary>
    /// <param name="plan">The plan of a post or chain, from its <c>Plan</c> method.</param>
    /// <param name="options">How it is published.</param>
    /// <param name="cancellationToken">Stops it at the next step. Staging the same key again goes on.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ThreadsException">As of <see cref="StageAsync(Post, PublishOptions?, CancellationToken)"/>.</exception>
    /// <exception cref="InvalidOperationException">The key is that of a plan which is published, or being published.</exception>
    /// <exception cref="PublishCanceledException">The caller cancelled.</exception>
    /// <exception cref="PublishJournalConflictException">Somebody else stages or publishes with the same key.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so it went no further.</exception>
    Task<PublishJournal> StageAsync(PublishPlan plan, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Publishes a draft, exactly once. Called again with it, it goes on where it stopped, or gets its result. A draft that has expired is
    /// made
    /// anew first; for files of this machine that needs the <see cref="PublishOptions.MediaHost"/> and the files where they were.
    /// </summary>
    /// <param name="staged">The draft. When the store knows a later revision, that one counts.</param>
    /// <param name="options">How it is published. The journal keeps its own id and user.</param>
    /// <param name="cancellationToken">Stops it at the next step. What is done so far can be resumed.</param>
    /// <returns>What was published.</returns>
    /// <exception cref="ThreadsException">As of <see cref="PublishAsync(Post, PublishOptions?, CancellationToken)"/>.</exception>
    /// <exception cref="PublishCanceledException">The caller cancelled. Its journal can be resumed.</exception>
    /// <exception cref="PublishJournalConflictException">Somebody else publishes the same draft.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so it went no further.</exception>
    Task<PublishResult> PublishStagedAsync(
        PublishJournal staged,
        PublishOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Deletes the files that are left on the media host. With a store, it waits until nobody publishes with the
    /// journal.</summary>
    /// <param name="journal">A journal whose <see cref="PublishJournal.Leases"/> name files.</param>
    /// <param name="options">With the <see cref="PublishOptions.MediaHost"/> they are on, and the store of the journal.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The journal; its leases name what still could not be deleted.</returns>
    /// <exception cref="PublishJournalConflictException">Somebody else goes on with the same journal.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved.</exception>
    Task<PublishJournal> CleanUpAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken = default);
}
