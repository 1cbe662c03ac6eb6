using ThreadsSdk.Primitives;

namespace ThreadsSdk;

/// <summary>Represents one page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="Items">The items of this page.</param>
/// <param name="Before">The cursor of the previous page; null if there is none.</param>
/// <param name="After">The cursor of the next page; null if there is none.</param>
/// <example>
/// <code language="csharp">
/// Page&lt;Media&gt; page = await threads.Media.ListPageAsync(ThreadsApi.OwnUser, new() { Limit = 50 });
/// while (page.HasMore)
/// {
///     page = await threads.Media.ListPageAsync(ThreadsApi.OwnUser, new() { Limit = 50, After = page.After });
/// }
/// </code>
/// </example>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Before, string? After) : IHasUnread
{
    /// <summary>
    /// Gets the items of this page that could not be read, with their JSON; empty if all could be read. They are not in
    /// <see cref="Items"/>. When listing all pages, use <c>OnUnread</c> of the list's options instead.
    /// </summary>
    public IReadOnlyList<UnreadItem> Unread { get; init; } = [];

    /// <summary>
    /// Gets a value indicating whether to request the page after <see cref="After"/>. Meta also sends a cursor after the last page, so this
    /// may be true once too often; that page is empty.
    /// </summary>
    public bool HasMore => !IsEmpty && !string.IsNullOrEmpty(After) && (HasNextLink || !HasPreviousLink);

    /// <summary>Gets a value indicating whether the response contained nothing, not even items that could not be read.</summary>
    internal bool IsEmpty => Items.Count == 0 && Unread.Count == 0;

    /// <summary>
    /// Gets a value indicating whether the response contained a link to the next page. The link itself is not kept, because it contains the
    /// token.
    /// </summary>
    internal bool HasNextLink { get; init; }

    /// <summary>Gets a value indicating whether the response contained a link to the previous page.</summary>
    internal bool HasPreviousLink { get; init; }
}
