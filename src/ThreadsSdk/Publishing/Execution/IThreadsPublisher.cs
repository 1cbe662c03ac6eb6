using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>Publishes posts and chains in one call, exactly once. <see cref="ThreadsClient"/> implements it.</summary>
/// <remarks>Members may be added in a minor version. Implement it in tests only, preferably with a mocking library.</remarks>
public interface IThreadsPublisher
{
    /// <summary>
    /// Publishes a post. The call hosts the post's files, creates its containers, waits until they are ready, publishes, and cleans up. It
    /// never posts twice: when a response is lost, it asks Threads what became of the request.
    /// </summary>
    /// <param name="post">The post. If it is too long and its <see cref="Post.Overflow"/> allows it, it becomes a chain.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">A token that stops publishing at the next step. What is done so far can be resumed.</param>
    /// <returns>The published posts.</returns>
    /// <exception cref="ThreadsValidationException">The post breaks rules of Meta's. Nothing was sent.</exception>
    /// <exception cref="ThreadsApiException">
    /// Threads refused it, for instance with a <see cref="ThreadsRateLimitException"/>, a <see cref="ThreadsAuthenticationException"/> or a
    /// <see cref="ThreadsPermissionException"/>. Some posts of a chain may be published. As with every exception thrown once publishing has
    /// begun, <see cref="PublishExceptionExtensions.TryGetPublishJournal"/> gets the journal to resume with.
    /// </exception>
    /// <exception cref="ThreadsTransportException">Threads could not be reached, despite retries.</exception>
    /// <exception cref="MediaHostException">A file could not be put on the media host.</exception>
    /// <exception cref="PublishException">
    /// It could not be published, or not completely: a <see cref="ContainerFailedException"/> if Meta cannot process its media, a
    /// <see cref="PublishQuotaException"/>, a <see cref="PublishTimeoutException"/>, a <see cref="NotAReplyException"/>, or a
    /// <see cref="DuplicatePostException"/>. A <see cref="PublishOutcomeUnknownException"/> if it is not known whether the post is
    /// published, a <see cref="PublishedIdUnknownException"/> if it is published but its id is not known yet.
    /// </exception>
    /// <exception cref="PublishCanceledException">The caller canceled. The journal in the exception can be resumed.</exception>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another post.</exception>
    /// <exception cref="PublishJournalConflictException">
    /// Another caller publishes with the same key, for longer than this call may wait.
    /// </exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so publishing stopped.</exception>
    /// <remarks>
    /// <para>
    /// Needs <c>threads_basic</c> and <c>threads_content_publish</c>; replies and chains also <c>threads_manage_replies</c>. The calls of
    /// <see cref="IPublishingApi"/> link to Meta's pages.
    /// </para>
    /// <para>
    /// A post with a container cannot be published twice. Two kinds have no container: a repost, and a text with
    /// <see cref="Post.PublishedInSingleCall"/>. If the response to one of these is lost, the call looks for it among the user's newest
    /// posts, for as long as a list may lag. A repost that is missing there is sent again, so one that reaches Threads later than
    /// <see cref="ThreadsLimits.ListLag"/> is published twice. A text that is missing is never sent again; its outcome is unknown.
    /// </para>
    /// <para>With the scope to read replies, a video reply and every reply of a chain is read back before publishing continues.</para>
    /// </remarks>
    /// <example>
    /// <code language="csharp">
    /// PublishResult post = await threads.PublishAsync(
    ///     Post.Image("https://example.com/cat.jpg", "A cat asleep").WithText("Monday"),
    ///     new() { IncludePermalinks = true },
    ///     cancellationToken);
    /// Console.WriteLine(post.Permalink);
    /// </code>
    /// </example>
    Task<PublishResult> PublishAsync(Post post, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Publishes a chain: the first post, and each further one as a reply to the one before it.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">A token that stops publishing at the next step. What is done so far can be resumed.</param>
    /// <returns>The published posts.</returns>
    /// <exception cref="ThreadsValidationException">Posts break rules of Meta's. Nothing was sent.</exception>
    /// <exception cref="ThreadsException">
    /// The reasons of <see cref="PublishAsync(Post, PublishOptions?, CancellationToken)"/>. Some posts may be published.
    /// </exception>
    /// <exception cref="PublishCanceledException">The caller canceled. The journal in the exception can be resumed.</exception>
    /// <exception cref="PublishJournalConflictException">Another caller publishes with the same key.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so publishing stopped.</exception>
    /// <remarks>
    /// Images and videos of all posts are hosted and processed ahead of time. Needs <c>threads_manage_replies</c> as well.
    /// </remarks>
    /// <example>
    /// <code language="csharp">
    /// PublishResult chain = await threads.PublishAsync(Post.Chain(Post.Text("First"), Post.Text("Second")).Numbered());
    /// Console.WriteLine(string.Join(", ", chain.Posts.Select(post => post.Id)));
    /// </code>
    /// </example>
    Task<PublishResult> PublishAsync(PostChain chain, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Publishes a plan, post by post as the plan shows them.</summary>
    /// <param name="plan">The plan of a post or chain, from its <c>Plan</c> method.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">A token that stops publishing at the next step. What is done so far can be resumed.</param>
    /// <returns>The published posts.</returns>
    /// <exception cref="ThreadsException">
    /// The reasons of <see cref="PublishAsync(Post, PublishOptions?, CancellationToken)"/>. Some posts may be published.
    /// </exception>
    /// <exception cref="PublishCanceledException">The caller canceled. The journal in the exception can be resumed.</exception>
    /// <exception cref="PublishJournalConflictException">Another caller publishes with the same key.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so publishing stopped.</exception>
    /// <example>
    /// <code language="csharp">
    /// PublishPlan plan = Post.Text(File.ReadAllText("essay.txt")).WithOverflow(Overflow.Chain).Plan();
    /// Console.WriteLine($"{plan.Posts.Length} posts");
    /// await threads.PublishAsync(plan);
    /// </code>
    /// </example>
    Task<PublishResult> PublishAsync(PublishPlan plan, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Resumes an interrupted publication. When it completes, each post is published exactly once.</summary>
    /// <param name="journal">
    /// The progress so far, from an exception, from progress reports or from a store. If the store has a later revision, that one is used.
    /// </param>
    /// <param name="options">
    /// The options; null for the defaults. The store should be the one the publication began with. The journal keeps its own id and user;
    /// <see cref="PublishOptions.IdempotencyKey"/> and <see cref="PublishOptions.UserId"/> are ignored.
    /// </param>
    /// <param name="cancellationToken">A token that stops publishing at the next step. What is done so far can be resumed.</param>
    /// <returns>The published posts, including those published before.</returns>
    /// <exception cref="ThreadsException">
    /// The reasons of <see cref="PublishAsync(Post, PublishOptions?, CancellationToken)"/>. A journal does not contain media given as bytes
    /// or a stream. If these were not hosted yet, publish the post again with its <see cref="PublishOptions.IdempotencyKey"/> instead.
    /// </exception>
    /// <exception cref="InvalidOperationException">The journal is a draft, which <see cref="PublishStagedAsync"/> publishes.</exception>
    /// <exception cref="PublishCanceledException">The caller canceled. The journal in the exception can be resumed.</exception>
    /// <exception cref="PublishJournalConflictException">Another caller resumes the same journal.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so publishing stopped.</exception>
    /// <example>
    /// <code language="csharp">
    /// try
    /// {
    ///     await threads.PublishAsync(Post.Text("Hello"));
    /// }
    /// catch (ThreadsException e) when (e.TryGetPublishJournal(out PublishJournal? journal))
    /// {
    ///     await threads.ResumeAsync(journal);
    /// }
    /// </code>
    /// </example>
    Task<PublishResult> ResumeAsync(PublishJournal journal, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a draft of a post: its files are hosted and its container is ready, but nothing is published. Threads keeps it for
    /// <see cref="ThreadsLimits.ContainerLifetime"/>.
    /// </summary>
    /// <param name="post">
    /// The post. A repost, or a text with <see cref="Post.PublishedInSingleCall"/>, has no container and cannot be staged.
    /// </param>
    /// <param name="options">
    /// The options; null for the defaults. With a store, another process, or a call with the same key, can publish the draft.
    /// </param>
    /// <param name="cancellationToken">A token that stops staging at the next step. Staging the same key again continues.</param>
    /// <returns>
    /// The draft, for <see cref="PublishStagedAsync"/>. Its <see cref="PublishJournal.StagedUntil"/> says how long it lasts.
    /// </returns>
    /// <exception cref="ThreadsValidationException">The post breaks rules of Meta's, or cannot be staged. Nothing was sent.</exception>
    /// <exception cref="ThreadsException">
    /// The reasons of <see cref="PublishAsync(Post, PublishOptions?, CancellationToken)"/>. Nothing is published.
    /// </exception>
    /// <exception cref="InvalidOperationException">A post with this key is published, or being published.</exception>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another post.</exception>
    /// <exception cref="PublishCanceledException">The caller canceled.</exception>
    /// <exception cref="PublishJournalConflictException">Another caller stages or publishes with the same key.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so staging stopped.</exception>
    /// <remarks>
    /// A draft is not a post on Threads: none of Meta's pages or calls shows it. For a chain, the first post and the items of all carousels
    /// are created; each other post needs the id of the one before it. Needs <c>threads_basic</c> and <c>threads_content_publish</c>.
    /// <see cref="IPublishingApi.CreateContainerAsync"/> links to Meta's page.
    /// </remarks>
    /// <example>
    /// <code language="csharp">
    /// PublishJournal draft = await threads.StageAsync(Post.Text("Good morning"));
    /// await Task.Delay(TimeSpan.FromHours(8), cancellationToken);
    /// PublishResult post = await threads.PublishStagedAsync(draft);
    /// </code>
    /// </example>
    Task<PublishJournal> StageAsync(Post post, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a draft of a chain, as <see cref="StageAsync(Post, PublishOptions?, CancellationToken)"/> does for a post.
    /// </summary>
    /// <param name="chain">The chain.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">A token that stops staging at the next step. Staging the same key again continues.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ThreadsException">The reasons of <see cref="StageAsync(Post, PublishOptions?, CancellationToken)"/>.</exception>
    /// <exception cref="InvalidOperationException">A chain with this key is published, or being published.</exception>
    /// <exception cref="PublishCanceledException">The caller canceled.</exception>
    /// <exception cref="PublishJournalConflictException">Another caller stages or publishes with the same key.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so staging stopped.</exception>
    Task<PublishJournal> StageAsync(PostChain chain, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a draft of a plan, as <see cref="StageAsync(Post, PublishOptions?, CancellationToken)"/> does for a post.</summary>
    /// <param name="plan">The plan of a post or chain, from its <c>Plan</c> method.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">A token that stops staging at the next step. Staging the same key again continues.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ThreadsException">The reasons of <see cref="StageAsync(Post, PublishOptions?, CancellationToken)"/>.</exception>
    /// <exception cref="InvalidOperationException">A plan with this key is published, or being published.</exception>
    /// <exception cref="PublishCanceledException">The caller canceled.</exception>
    /// <exception cref="PublishJournalConflictException">Another caller stages or publishes with the same key.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so staging stopped.</exception>
    Task<PublishJournal> StageAsync(PublishPlan plan, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Publishes a draft, exactly once. Calling it again with the same draft continues where it stopped, or returns the result. An expired
    /// draft is created again first; for local files this requires the <see cref="PublishOptions.MediaHost"/> and the files in their place.
    /// </summary>
    /// <param name="staged">The draft. If the store has a later revision, that one is used.</param>
    /// <param name="options">The options; null for the defaults. The journal keeps its own id and user.</param>
    /// <param name="cancellationToken">A token that stops publishing at the next step. What is done so far can be resumed.</param>
    /// <returns>The published posts.</returns>
    /// <exception cref="ThreadsException">The reasons of <see cref="PublishAsync(Post, PublishOptions?, CancellationToken)"/>.</exception>
    /// <exception cref="PublishCanceledException">The caller canceled. The journal in the exception can be resumed.</exception>
    /// <exception cref="PublishJournalConflictException">Another caller publishes the same draft.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved, so publishing stopped.</exception>
    Task<PublishResult> PublishStagedAsync(
        PublishJournal staged,
        PublishOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Deletes the files left on the media host. With a store, it waits until no one publishes with the journal.</summary>
    /// <param name="journal">A journal whose <see cref="PublishJournal.Leases"/> name files.</param>
    /// <param name="options">
    /// The options, with the <see cref="PublishOptions.MediaHost"/> that holds the files and the journal's store.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The journal. Its leases name the files that still could not be deleted.</returns>
    /// <exception cref="PublishJournalConflictException">Another caller uses the same journal.</exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved.</exception>
    /// <example>
    /// <code language="csharp">
    /// PublishOptions options = new() { MediaHost = new FolderMediaHost("/var/www/media", new Uri("https://example.com/media/")) };
    /// PublishResult post = await threads.PublishAsync(Post.Image("cat.jpg"), options);
    /// if (!post.Journal.Leases.IsEmpty)
    /// {
    ///     await threads.CleanUpAsync(post.Journal, options);
    /// }
    /// </code>
    /// </example>
    Task<PublishJournal> CleanUpAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken = default);
}
