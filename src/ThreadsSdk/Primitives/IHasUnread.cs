namespace ThreadsSdk.Primitives;

/// <summary>Represents a response of which a part could not be read.</summary>
internal interface IHasUnread
{
    IReadOnlyList<UnreadItem> Unread { get; }
}
