namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>
/// Finds whom a change is about, where the notification does not say so: the order of events is kept for each of them.
/// </summary>
internal static class EventUser
{
    /// <summary>Finds the id of the user, or a name beginning with the sign @; null if nothing is known.</summary>
    /// <param name="change">The change.</param>
    /// <param name="targetId">What the notification says it is about: a user for mentions, and a post otherwise.</param>
    public static string? Find(WebhookChange change, string? targetId) =>
        change switch
        {
            ReplyChange { Value: var reply } => reply.RootPost?.OwnerId,
            DeleteChange { Value: var post } => post.Owner?.OwnerId,
            MentionChange => targetId,
            PublishChange { Value: var post } when targetId is not null && targetId != post.Id => targetId,
            PublishChange { Value.Username: { Length: > 0 } name } => "@" + name,
            _ => null,
        };
}
