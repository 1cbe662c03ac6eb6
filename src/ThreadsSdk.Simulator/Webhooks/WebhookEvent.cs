using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Webhooks;

/// <summary>Represents something that happened, as the app of a user is told.</summary>
/// <param name="User">The user whose app is told.</param>
/// <param name="TargetId">The id of what it is about.</param>
/// <param name="Change">What happened.</param>
internal sealed record WebhookEvent(User User, string TargetId, WebhookChange Change);
