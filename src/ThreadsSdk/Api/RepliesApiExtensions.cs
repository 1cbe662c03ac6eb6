namespace ThreadsSdk;

/// <summary>Provides shorthands for moderating replies.</summary>
public static class RepliesApiExtensions
{
    /// <summary>Hides a reply to a post of the user, together with all replies below it.</summary>
    /// <param name="replies">The replies.</param>
    /// <param name="replyId">The reply to hide. It must reply to the post itself, not to another reply.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result, which says whether it worked.</returns>
    /// <exception cref="ThreadsException">Threads responded with an error, or not at all.</exception>
    /// <remarks>
    /// Needs <c>threads_basic</c> and <c>threads_manage_replies</c>. <see cref="IRepliesApi.ManageAsync"/> links to Meta's page.
    /// </remarks>
    public static Task<ActionResult> HideAsync(this IRepliesApi replies, string replyId, CancellationToken cancellationToken = default) =>
        NotNull(replies).ManageAsync(replyId, hide: true, cancellationToken);

    /// <summary>Shows a hidden reply again.</summary>
    /// <param name="replies">The replies.</param>
    /// <param name="replyId">The hidden reply.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result, which says whether it worked.</returns>
    /// <exception cref="ThreadsException">Threads responded with an error, or not at all.</exception>
    /// <remarks>
    /// Needs <c>threads_basic</c> and <c>threads_manage_replies</c>. <see cref="IRepliesApi.ManageAsync"/> links to Meta's page.
    /// </remarks>
    public static Task<ActionResult> UnhideAsync(this IRepliesApi replies, string replyId, CancellationToken cancellationToken = default) =>
        NotNull(replies).ManageAsync(replyId, hide: false, cancellationToken);

    /// <summary>Approves a pending reply. It is visible from then on.</summary>
    /// <param name="replies">The replies.</param>
    /// <param name="replyId">The pending reply.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result, which says whether it worked.</returns>
    /// <exception cref="ThreadsException">Threads responded with an error, or not at all.</exception>
    /// <remarks>
    /// Needs <c>threads_basic</c> and <c>threads_manage_replies</c>. <see cref="IRepliesApi.ManagePendingAsync"/> links to Meta's page.
    /// </remarks>
    public static Task<ActionResult> ApproveAsync(
        this IRepliesApi replies,
        string replyId,
        CancellationToken cancellationToken = default
    ) => NotNull(replies).ManagePendingAsync(replyId, approve: true, cancellationToken);

    /// <summary>Ignores a pending reply. It stays hidden.</summary>
    /// <param name="replies">The replies.</param>
    /// <param name="replyId">The pending reply.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result, which says whether it worked.</returns>
    /// <exception cref="ThreadsException">Threads responded with an error, or not at all.</exception>
    /// <remarks>
    /// Needs <c>threads_basic</c> and <c>threads_manage_replies</c>. <see cref="IRepliesApi.ManagePendingAsync"/> links to Meta's page.
    /// </remarks>
    public static Task<ActionResult> IgnoreAsync(this IRepliesApi replies, string replyId, CancellationToken cancellationToken = default) =>
        NotNull(replies).ManagePendingAsync(replyId, approve: false, cancellationToken);

    private static IRepliesApi NotNull(IRepliesApi replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        return replies;
    }
}
