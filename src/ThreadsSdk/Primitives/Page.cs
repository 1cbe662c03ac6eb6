using ThreadsSdk.Primitives;

namespace ThreadsSdk;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Items">The items of this page.</param>
/// <param name="Before">The cursor of the page before; null when there is none.</param>
/// <param name="After">The cursor of the page after; null when there is none.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Before, string? After) : IHasUnread
{
    /// <summary>
    /// Gets the items of this page that could not be read, with their JSON; empty when all could. They are not among <see cref="Items"/>.
    /// Who reads page after page gets them by <c>OnUnread</c> of the options of the list.
    /// </summary>
    public IReadOnlyList<UnreadItem> Unread { get; init; } = [];

    /// <summary>
    /// Whether to ask for the page after <see cref="After"/>. Meta also gives a cursor after the last page, so that this may be true once
    /// too often; the page is empty then.
    /// </summary>
    public bool HasMore => !IsEmpty && !string.IsNullOrEmpty(After) && (HasNextLink || !HasPreviousLink);

    /// <summary>Whether the answer held nothing, not even what could not be read.</summary>
    internal bool IsEmpty => Items.Count == 0 && Unread.Count == 0;

    /// <summary>Whether the answer held a link to the page after. The link itself is not kept: it contains the token.</summary>
    internal bool HasNextLink { get; init; }

    /// <summary>Whether the answer held a link to the page before.</summary>
    internal bool HasPreviousLink { get; init; }
}
