namespace ThreadsSdk.Primitives;

/// <summary>An answer of which a part could not be read.</summary>
internal interface IHasUnread
{
    IReadOnlyList<UnreadItem> Unread { get; }
}
