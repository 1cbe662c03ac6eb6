using ThreadsSdk.Simulator.Requests;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Decides about replies, as the author of the post that the conversation began with.</summary>
internal sealed class Moderation(UserCalls calls)
{
    public static readonly ModerationAction Approve = Pending("approve", "Publishes a reply that waits for approval.", true);
    public static readonly ModerationAction Ignore = Pending("ignore", "Leaves a reply that waits for approval unpublished.", false);
    public static readonly ModerationAction Hide = Manage("hide", "Hides a direct reply, and those below it.", true);
    public static readonly ModerationAction Unhide = Manage("unhide", "Shows a hidden reply again, and those below it.", false);

    public static IReadOnlyList<ModerationAction> Actions { get; } = [Approve, Ignore, Hide, Unhide];

    /// <exception cref="ArgumentException">There is no such post, or it cannot be decided so; the message says why.</exception>
    public void Decide(string id, ModerationAction action) =>
        calls.Together(() =>
        {
            var post = calls.State.Post(id) ?? throw new ArgumentException($"There is no post {id}.");
            var operation = calls.Operation(action.Operation);
            var values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [UserCalls.Key(operation, action.Property)] = action.Value ? "true" : "false",
            };
            return calls.Make(post.Root.Author, operation, values, id);
        });

    private static ModerationAction Pending(string name, string doc, bool approves) =>
        new(name, doc, RepliesManagePendingRequest.Operation, nameof(RepliesManagePendingRequest.Approve), approves);

    private static ModerationAction Manage(string name, string doc, bool hides) =>
        new(name, doc, RepliesManageRequest.Operation, nameof(RepliesManageRequest.Hide), hides);
}
